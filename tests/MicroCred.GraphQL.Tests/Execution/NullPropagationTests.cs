using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

/// <summary>Section 6.4.4: a null where none may be takes the nearest position above that may be null.</summary>
public class NullPropagationTests
{
    private sealed record Node(int Depth);

    private static readonly Testbed Bed = new(
        """
        type Query { maybe: Node must: Node! list: [Node] listed: [Node!] deep: [[Int!]] lazy: [Int!] }
        type Node { depth: Int! bad: Int! worse: Int! maybe: Node must: Node! throws: Node! }
        """,
        new ResolverMap()
            .Root("Query", t => t
                .Field("maybe", _ => new Node(0)).Field("must", _ => new Node(0))
                .Field("list", _ => new[] { new Node(1), new Node(2) }).Field("listed", _ => new[] { new Node(1), new Node(2) })
                .Field("deep", _ => new int?[][] { [1, 2], [3, null], [4] })
                .Field("lazy", _ => Enumerable.Range(0, 3).Select(i => i < 2 ? i : throw new InvalidOperationException())))
            .Object<Node>("Node", t => t
                .Field("depth", n => n.Depth)
                .Field("bad", n => n.Depth == 2 ? null : (int?)n.Depth)
                .Field("worse", n => (int?)null)
                .Field("maybe", n => new Node(n.Depth + 1))
                .Field("must", n => new Node(n.Depth + 1))
                .Field("throws", Node (n) => throw new InvalidOperationException())));

    private static string Error(int column, string field, string path) =>
        $$$"""{"message":"Cannot return null for non-nullable field {{{field}}}.","locations":[{"line":1,"column":{{{column}}}}],"path":{{{path}}},"extensions":{"code":"INTERNAL"}}""";

    private static string Failure(int column, string path) =>
        $$$"""{"message":"The server failed to answer this field. The failure has been logged.","locations":[{"line":1,"column":{{{column}}}}],"path":{{{path}}},"extensions":{"code":"INTERNAL"}}""";

    public static TheoryData<string, string, string> Answers => new()
    {
        { "{ maybe { depth must { depth maybe { bad depth } } } }", Error(38, "Node.bad", """["maybe","must","maybe","bad"]"""), """{"maybe":{"depth":0,"must":{"depth":1,"maybe":null}}}""" },
        { "{ maybe { depth must { must { bad } } } must { depth } }", Error(31, "Node.bad", """["maybe","must","must","bad"]"""), """{"maybe":null,"must":{"depth":0}}""" },
        { "{ maybe { depth } must { must { must { bad } } } }", Error(40, "Node.bad", """["must","must","must","bad"]"""), "null" },
        { "{ list { depth bad } }", Error(16, "Node.bad", """["list",1,"bad"]"""), """{"list":[{"depth":1,"bad":1},null]}""" },
        { "{ listed { depth bad } maybe { depth } }", Error(18, "Node.bad", """["listed",1,"bad"]"""), """{"listed":null,"maybe":{"depth":0}}""" },
        { "{ deep }", Error(3, "Query.deep", """["deep",1,1]"""), """{"deep":[[1,2],null,[4]]}""" },
        { "{ lazy must { depth } }", Failure(3, """["lazy"]"""), """{"lazy":null,"must":{"depth":0}}""" },
        { "{ maybe { throws { depth } depth } must { depth } }", Failure(11, """["maybe","throws"]"""), """{"maybe":null,"must":{"depth":0}}""" },
        { "{ maybe { worse w: worse } list { worse } }", Error(11, "Node.worse", """["maybe","worse"]""") + "," + Error(35, "Node.worse", """["list",0,"worse"]""") + "," + Error(35, "Node.worse", """["list",1,"worse"]"""), """{"maybe":null,"list":[null,null]}""" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Execute_NullInANonNullPosition_TakesTheNearestNullableOne(string query, string errors, string data) =>
        Assert.Equal($$"""{"errors":[{{errors}}],"data":{{data}}}""", Bed.Run(query));
}
