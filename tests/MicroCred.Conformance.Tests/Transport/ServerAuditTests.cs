using System.Text.Json;
using MicroCred.Conformance.Tests.Reference;

namespace MicroCred.Conformance.Tests.Transport;

/// <summary>The audits of GraphQL over HTTP that the package graphql-http carries: MUST, SHOULD and MAY.</summary>
public sealed class ServerAuditTests
{
    [NodeFact]
    public async Task Audits_All_Pass()
    {
        await using var server = await RunningServer.StartAsync();

        var results = JsonDocument.Parse(await NodeScript.RunAsync("audits.mjs", server.Address.ToString())).RootElement.EnumerateArray().ToList();

        Assert.Empty(results.Where(result => result.GetProperty("status").GetString() != "ok").Select(result => result.ToString()));
        Assert.True(results.Count >= 60, $"Only {results.Count} audits ran.");
    }
}
