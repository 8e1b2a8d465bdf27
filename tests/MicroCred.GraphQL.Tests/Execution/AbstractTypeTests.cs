using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

public class AbstractTypeTests
{
    private interface INode
    {
        string Id { get; }
    }

    private record Framework(string Id) : INode;

    private sealed record Regional(string Id) : Framework(Id);

    private sealed record Level(string Id, int Number) : INode;

    private sealed record Stranger(string Id) : INode;

    private readonly record struct Range(int Min, int? Max);

    private static readonly Testbed Bed = new(
        """
        type Query { node(id: ID!): Node nodes: [Node]! things: [Thing!]! same: [Same!]! range: Range! ranges: [Range]! }
        interface Node { id: ID! }
        type Framework implements Node { id: ID! }
        type Level implements Node { id: ID! number: Int! }
        union Thing = Framework | Level
        union Same = Even | Odd
        type Even { half: Int! }
        type Odd { value: Int! }
        type Range { min: Int! max: Int }
        """,
        new ResolverMap()
            .Root("Query", t => t
                .Field("node", ctx => (object?)(ctx.Argument<string>("id") switch { "f" => new Framework("f"), "l" => new Level("l", 3), "s" => new Stranger("s"), _ => null }))
                .Field("nodes", _ => new INode?[] { new Framework("f"), null, new Level("l", 3), new Stranger("s"), new Regional("r") })
                .Field("things", _ => new List<object> { new Level("l", 1), new Framework("f") })
                .Field("same", _ => new object[] { 2, 3 })
                .Field("range", _ => new Range(1, null))
                .Field("ranges", _ => new Range?[] { new Range(1, 2), null }))
            .Object<Framework>("Framework", t => t.Field("id", f => f.Id))
            .Object<Level>("Level", t => t.Field("id", l => l.Id).Field("number", l => l.Number))
            .Object<int>("Even", t => t.Field("half", value => value / 2))
            .Object<int>("Odd", t => t.Field("value", value => value))
            .Object<Range>("Range", t => t.Field("min", r => r.Min).Field("max", r => r.Max))
            .Abstract("Same", value => (int)value % 2 == 0 ? "Even" : "Odd"));

    public static TheoryData<string, string> Answers => new()
    {
        { "{ node(id: \"l\") { __typename id ... on Level { number } ... on Framework { f: id } } }", """{"data":{"node":{"__typename":"Level","id":"l","number":3}}}""" },
        { "{ node(id: \"x\") { id } }", """{"data":{"node":null}}""" },
        { "{ things { __typename ...L ... on Node { id } } } fragment L on Level { number }", """{"data":{"things":[{"__typename":"Level","number":1,"id":"l"},{"__typename":"Framework","id":"f"}]}}""" },
        { "{ same { ... on Even { half } ... on Odd { value __typename } } }", """{"data":{"same":[{"half":1},{"value":3,"__typename":"Odd"}]}}""" },
        { "{ range { min max } ranges { max } }", """{"data":{"range":{"min":1,"max":null},"ranges":[{"max":2},null]}}""" },
        { "{ node(id: \"f\") { ... on Level { number } } }", """{"data":{"node":{}}}""" },
        {
            "{ nodes { __typename } }",
            """{"errors":[{"message":"Abstract type \"Node\" cannot represent a value of Stranger.","locations":[{"line":1,"column":3}],"path":["nodes",3],"extensions":{"code":"INTERNAL"}}],"data":{"nodes":[{"__typename":"Framework"},null,{"__typename":"Level"},null,{"__typename":"Framework"}]}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Execute_InterfacesAndUnions_ResolveByTheValue(string query, string response) => Assert.Equal(response, Bed.Run(query));
}
