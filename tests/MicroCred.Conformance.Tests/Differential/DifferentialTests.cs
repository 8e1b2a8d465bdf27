using MicroCred.Conformance.Tests.Reference;

namespace MicroCred.Conformance.Tests.Differential;

/// <summary>Our verdicts and data against those of the reference implementation, request by request.</summary>
public sealed class DifferentialTests
{
    private static readonly Lazy<Task<List<Verdict>>> Reference = new(() => Implementations.ReferenceAsync(Corpus.Requests()));

    [NodeFact]
    public async Task Corpus_EveryRequest_HasTheReferencesVerdictAndData()
    {
        var requests = Corpus.Requests().ToList();
        var expected = await Reference.Value;
        Assert.Equal(requests.Count, expected.Count);

        var differences = new List<string>();
        for (var i = 0; i < requests.Count; i++)
        {
            var actual = await Implementations.OursAsync(requests[i]);
            if (actual.Agrees(expected[i]) == Exclusions.All.ContainsKey(requests[i].Id))
                differences.Add($"{requests[i].Id}\n{requests[i].Query}\n{requests[i].Variables?.ToJsonString()}\nreference: {expected[i]}\nours:      {actual}\n");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {requests.Count} requests:\n" + string.Join('\n', differences.Take(8)));
    }

    [NodeFact]
    public async Task Corpus_AllKinds_AreWellRepresented()
    {
        var kinds = (await Reference.Value).CountBy(verdict => verdict.Kind).ToDictionary();

        Assert.All(["parse", "invalid", "request", "data"], kind => Assert.True(kinds.GetValueOrDefault(kind) >= 100, $"{kind}: {kinds.GetValueOrDefault(kind)}"));
    }
}
