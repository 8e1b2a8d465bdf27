using MicroCred.Conformance.Tests.Reference;

namespace MicroCred.Conformance.Tests.Transport;

/// <summary>What the npm clients of both streaming protocols see: events, completion, refusals.</summary>
public sealed class ProtocolClientTests
{
    [NodeFact]
    public async Task GraphQLWs_Client_SubscribesReceivesCompletesAndIsRefused()
    {
        await using var server = await RunningServer.StartAsync();

        var seen = await NodeScript.RunAsync("sockets.mjs", new UriBuilder(server.Address) { Scheme = "ws" }.ToString());

        Assert.Equal(
            """
            subscription [{"data":{"count":1}},{"data":{"count":2}},"complete"]
            query [{"data":{"person":{"id":"Person:1"}}},"complete"]
            mutation [{"data":{"add":5}},"complete"]
            invalid [{"errors":["GRAPHQL_VALIDATION_FAILED"]}]
            malformed [{"errors":["GRAPHQL_PARSE_FAILED"]}]
            stopped [{"data":{"open":1}},{"data":{"open":2}},"complete"]
            together [[{"data":{"count":1}},"complete"],[{"data":{"count":1}},{"data":{"count":2}},"complete"],[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}},"complete"]]
            noProtocol [4406,"Subprotocol not acceptable"]
            notInitialised [4401,"Unauthorized"]
            initialisedTwice [4429,"Too many initialisation requests"]
            sameId [4409,"Subscriber for 1 already exists"]
            unknownMessage [4400,"Invalid message 'type' property \"nothing\""]
            silent [4408,"Connection initialisation timeout"]
            """,
            seen);
    }

    [NodeFact]
    public async Task GraphQLSse_Client_SubscribesReceivesCompletesAndIsRefused()
    {
        await using var server = await RunningServer.StartAsync();

        var seen = await NodeScript.RunAsync("events.mjs", server.Address.ToString());

        Assert.Equal(
            """
            subscription [{"data":{"count":1}},{"data":{"count":2}},"complete"]
            query [{"data":{"person":{"id":"Person:1"}}},"complete"]
            mutation [{"data":{"add":5}},"complete"]
            invalid [{"errors":["GRAPHQL_VALIDATION_FAILED"]},"complete"]
            malformed [{"errors":["GRAPHQL_PARSE_FAILED"]},"complete"]
            refused [{"failed":400}]
            stopped [{"data":{"open":1}},{"data":{"open":2}},"complete"]
            together [[{"data":{"count":1}},"complete"],[{"data":{"count":1}},{"data":{"count":2}},"complete"],[{"data":{"count":1}},{"data":{"count":2}},{"data":{"count":3}},"complete"]]
            """,
            seen);
    }
}
