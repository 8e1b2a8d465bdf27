using System.Text.Json;
using MicroCred.Bench.Host;

namespace MicroCred.Bench.Operations;

/// <summary>One of the typical operations, as a client sends it.</summary>
/// <param name="Variables">JSON.</param>
internal sealed record Operation(string Name, string Variables)
{
    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("mapLevel", """{"framework":"KKNI","number":7,"to":"MQF"}"""),
        new("matrix", "{}"),
        new("page", """{"first":50}"""),
        new("compare", $$"""{"credentials":["{{MemoryCatalogue.IdOf(1)}}","{{MemoryCatalogue.IdOf(2)}}"],"target":"MQF"}"""),
        new("introspection", "{}"),
    ];

    public string Document { get; } = Read($"{Name}.graphql");

    /// <summary>The body of the POST request.</summary>
    public string Body => $$"""{"query":{{JsonSerializer.Serialize(Document)}},"variables":{{Variables}}}""";

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Operation).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
