using System.Text;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

/// <summary>
/// Whether a field is answered at once, later or in a batch must not show: the same operations, full of nulls where none may be, give
/// the same data. Only the order of errors may differ.
/// </summary>
public class SameDataTests
{
    private const string Sdl = """
        type Query { start(id: Int!): Node begin(id: Int!): Node! }
        type Node { value: Int must: Int! a: Node b: Node! list: [Node!]! maybe: [Node]! listed: [Node!] }
        """;

    private static readonly string[] Objects = ["a", "b", "list", "maybe", "listed"];

    private enum Mode { AtOnce, Later, Batch }

    private sealed record Node(int Id)
    {
        public int? Must => Id % 7 == 0 ? null : Id;

        public Node? A => Id % 5 == 0 ? null : Child(1);

        public Node? B => Id % 13 == 0 ? null : Child(2);

        public Node?[]? List => Id % 17 == 0 ? null : [Child(3), Id % 19 == 0 ? null : Child(4)];

        public Node?[] Maybe => [Child(5), Id % 3 == 0 ? null : Child(6), Child(7)];

        public Node?[] Listed => [Child(8), Id % 6 == 0 ? null : Child(9)];

        private Node Child(int salt) => new(((Id * 31) + (salt * 173) + 7) % 1009);
    }

    private static readonly EngineOptions Unlimited = new() { Limits = new() { Aliases = int.MaxValue, Cost = int.MaxValue } };

    private static Testbed Bed(Func<string, Mode> modes) => new(Sdl, Resolvers(modes), Unlimited);

    private static ResolverMap Resolvers(Func<string, Mode> modes) => new ResolverMap()
        .Root("Query", t => t
            .Field("start", ctx => new Node(ctx.Argument<int>("id")))
            .Field("begin", ctx => new Node(ctx.Argument<int>("id"))))
        .Object<Node>("Node", t =>
        {
            t.Field("value", node => node.Id);
            Add(t, "must", node => node.Must, modes);
            Add(t, "a", node => node.A, modes);
            Add(t, "b", node => node.B, modes);
            Add(t, "list", node => node.List, modes);
            Add(t, "maybe", node => node.Maybe, modes);
            Add(t, "listed", node => node.Listed, modes);
        });

    private static void Add<T>(ObjectResolvers<Node> type, string name, Func<Node, T> answer, Func<string, Mode> modes) => _ = modes(name) switch
    {
        Mode.AtOnce => type.Field(name, answer),
        Mode.Later => type.FieldAsync(name, async (node, _) =>
        {
            if (node.Id % 2 == 0)
                await Task.Yield();
            return answer(node);
        }),
        _ => type.Batch(name, node => (int?)node.Id, async (ids, _) =>
        {
            await Task.Yield();
            return (IReadOnlyDictionary<int, T>)ids.ToDictionary(id => id, id => answer(new Node(id)));
        }),
    };

    private static string Selection(Random random, int depth)
    {
        var text = new StringBuilder("{ value");
        if (random.Next(4) == 0)
            text.Append(" must");
        for (var i = random.Next(depth == 0 ? 1 : 3); i >= 0 && depth > 0; i--)
            text.Append($" f{i}: {Objects[random.Next(Objects.Length)]} {Selection(random, depth - 1)}");
        return text.Append(" }").ToString();
    }

    private static string Data(string response) => response[response.IndexOf("\"data\":", StringComparison.Ordinal)..];

    [Fact]
    public async Task Execute_AnsweredAtOnceLaterOrInBatches_GivesTheSameData()
    {
        var atOnce = Bed(_ => Mode.AtOnce);
        var others = new[]
        {
            Bed(_ => Mode.Later),
            Bed(_ => Mode.Batch),
            Bed(name => (Mode)(name.Length % 3)),
            Bed(name => (Mode)((name[0] + 1) % 3)),
        };
        var nulled = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new Random(seed);
            var query = $"{{ s: start(id: {random.Next(1009)}) {Selection(random, 4)} t: start(id: {random.Next(1009)}) {Selection(random, 3)} b: {(seed % 5 == 0 ? "begin" : "start")}(id: {random.Next(1009)}) {Selection(random, 2)} }}";
            var expected = atOnce.Run(query);
            nulled += expected.Contains("\"errors\"", StringComparison.Ordinal) ? 1 : 0;
            foreach (var other in others)
                Assert.Equal(Data(expected), Data(await other.RunAsync(query)));
        }

        Assert.InRange(nulled, 100, 150);
    }

    [Fact]
    public async Task Execute_ManyAtOnce_KeepTheirAnswersApart()
    {
        var (atOnce, other) = (Bed(_ => Mode.AtOnce), Bed(name => (Mode)(name.Length % 3)));
        var queries = Enumerable.Range(0, 20).Select(seed => new Random(seed)).Select(random => $"{{ start(id: {random.Next(1009)}) {Selection(random, 3)} }}").ToArray();
        var expected = queries.Select(query => Data(atOnce.Run(query))).ToArray();

        var runs = Enumerable.Range(0, 400).Select(i => Task.Run(async () => (Query: i % 20, Answer: await other.RunAsync(queries[i % 20])))).ToList();

        foreach (var (query, answer) in await Task.WhenAll(runs))
            Assert.Equal(expected[query], Data(answer));
    }
}
