using System.Text.Json.Nodes;

namespace MicroCred.Conformance.Tests.Differential;

/// <summary>One request of the corpus.</summary>
/// <param name="Id">Tells how to make it again: the generator's seed.</param>
internal sealed record CorpusRequest(string Id, string Query, JsonObject? Variables);

/// <summary>
/// Requests made by chance, the same at every run: documents that fit the schema, fitting documents with variables that do not fit, documents with
/// mistakes of each rule's kind, and documents damaged as text. Beside them a few written by hand, for differences that chance does not meet.
/// </summary>
internal static class Corpus
{
    public const int Fitting = 1200;
    public const int Mistaken = 1200;
    public const int Misgiven = 800;
    public const int Damaged = 600;

    private static readonly (string Query, string Variables)[] Written =
    [
        ("query ($t: String) { choose(by: {text: $t}) }", """{"t":"a"}"""),
        ("query ($t: String!) { choose(by: {text: $t}) }", """{"t":"a"}"""),
        ("{ float(value: 1e999) }", "{}"),
        ("{ float(value: 1e308) }", "{}"),
    ];

    public static IEnumerable<CorpusRequest> Requests()
    {
        for (var i = 0; i < Written.Length; i++)
            yield return new($"written {i}", Written[i].Query, (JsonObject)JsonNode.Parse(Written[i].Variables)!);
        for (var seed = 0; seed < Fitting; seed++)
            yield return new DocumentGenerator(seed, mistakes: 0).Request($"fitting {seed}");
        for (var seed = 0; seed < Mistaken; seed++)
            yield return new DocumentGenerator(10_000 + seed, mistakes: 0.04).Request($"mistaken {seed}");
        for (var seed = 0; seed < Misgiven; seed++)
            yield return new DocumentGenerator(40_000 + seed, mistakes: 0, wrongValues: 0.3).Request($"misgiven {seed}");
        for (var seed = 0; seed < Damaged; seed++)
        {
            var request = new DocumentGenerator(20_000 + seed, mistakes: 0).Request($"damaged {seed}");
            yield return request with { Query = TextDamage.Of(request.Query, new Random(30_000 + seed)) };
        }
    }
}
