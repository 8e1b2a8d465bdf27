using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

/// <summary>Batches and asynchronous fields: what is asked together, what waits for what, and where nulls go that come late.</summary>
public class WaitingTests
{
    private const string Sdl = """
        type Query { items(count: Int!): [Item!]! maybe(count: Int!): [Item] slow: Int soon(value: Int): Int! later: Item again: Item }
        type Mutation { step(name: String!): Item! }
        type Item { id: Int! owner: Owner owned: Owner! self: Item! slow(fail: Boolean = false): Int! refused: Int }
        type Owner { id: Int! items: [Item!]! boss: Owner }
        """;

    private readonly List<string> calls = [];

    /// <summary>Nothing that waits arrives before all that can be written without it is written.</summary>
    private readonly TaskCompletionSource gate = new();

    private sealed record Item(int Id);

    private sealed record Owner(int Id);

    private Testbed Bed()
    {
        return new Testbed(Sdl, new ResolverMap()
            .Root("Query", t => t
                .Field("items", ctx => Enumerable.Range(1, ctx.Argument<int>("count")).Select(id => new Item(id)))
                .Field("maybe", ctx => Enumerable.Range(1, ctx.Argument<int>("count")).Select(id => new Item(id)))
                .FieldAsync("slow", async ctx => await Later(1))
                .FieldAsync("soon", ctx => ValueTask.FromResult(ctx.Argument<int?>("value")))
                .FieldAsync("later", async ctx => new Item(await Later(7)))
                .FieldAsync("again", async ctx => new Item(await Later(8))))
            .Root("Mutation", t => t.FieldAsync("step", async ctx =>
            {
                var name = ctx.Argument<string>("name");
                calls.Add("begin " + name);
                await gate.Task;
                calls.Add("end " + name);
                return name == "bad" ? ctx.Refuse<Item>("CONFLICT", "No.")! : new Item(1);
            }))
            .Object<Item>("Item", t => t
                .Field("id", item => item.Id)
                .Batch("owner", item => item.Id == 3 ? null : (int?)item.Id % 2, Load)
                .Batch("owned", item => (int?)(item.Id == 4 ? -1 : item.Id), Load)
                .Field("self", item => item)
                .FieldAsync("slow", async (item, ctx) =>
                {
                    var fail = ctx.Argument<bool>("fail");
                    await gate.Task;
                    return !fail ? item.Id : item.Id == 2 ? ctx.Refuse<int>("NOT_FOUND", "Not two.") : item.Id == 3 ? throw new InvalidOperationException() : item.Id;
                })
                .FieldAsync("refused", async (item, ctx) =>
                {
                    await gate.Task;
                    return ctx.Refuse<int?>("FORBIDDEN", "Not yours.");
                }))
            .Object<Owner>("Owner", t => t
                .Field("id", owner => owner.Id)
                .Field("items", owner => new[] { new Item(owner.Id * 10) })
                .Batch("boss", owner => (int?)owner.Id + 100, Load)));
    }

    private async Task<string> RunAsync(string query)
    {
        var run = Bed().RunAsync(query);
        Assert.False(run.IsCompleted);
        gate.SetResult();
        return await run;
    }

    private async ValueTask<IReadOnlyDictionary<int, Owner>> Load(IReadOnlyList<int> ids, ResolverContext context)
    {
        calls.Add(string.Join(',', ids));
        await gate.Task;
        return ids.Where(id => id >= 0).ToDictionary(id => id, id => new Owner(id));
    }

    private async ValueTask<int> Later(int value)
    {
        await gate.Task;
        return value;
    }

    [Fact]
    public async Task Batch_OverAList_LoadsDistinctKeysOnceAndKeepsTheOrder()
    {
        var answer = await RunAsync("{ items(count: 4) { owner { id } id } }");

        Assert.Equal("""{"data":{"items":[{"owner":{"id":1},"id":1},{"owner":{"id":0},"id":2},{"owner":null,"id":3},{"owner":{"id":0},"id":4}]}}""", answer);
        Assert.Equal(["1,0"], calls);
    }

    [Fact]
    public async Task Batch_InSeveralPlaces_IsOneCallForEachWave()
    {
        var answer = await RunAsync("{ a: items(count: 1) { owner { boss { id boss { id } } } } b: items(count: 2) { o: owner { boss { id } items { owner { id } } } } }");

        Assert.Equal(
            """{"data":{"a":[{"owner":{"boss":{"id":101,"boss":{"id":201}}}}],"b":[{"o":{"boss":{"id":101},"items":[{"owner":{"id":0}}]}},{"o":{"boss":{"id":100},"items":[{"owner":{"id":0}}]}}]}}""",
            answer);
        Assert.Equal(["1,0", "101,100", "0", "201"], calls);
    }

    [Fact]
    public async Task Async_SeveralFields_RunSideBySideAndStandInTheOrderOfTheDocument() =>
        Assert.Equal(
            """{"data":{"later":{"slow":7,"self":{"slow":7}},"soon":5,"again":{"id":8,"slow":8},"slow":1}}""",
            await RunAsync("{ later { slow self { slow } } soon(value: 5) again { id slow } slow }"));

    [Fact]
    public void Async_ResolverThatIsDoneAtOnce_CompletesSynchronously() =>
        Assert.Equal("""{"data":{"soon":3}}""", Bed().Run("{ soon(value: 3) }"));

    [Fact]
    public async Task Null_FromABatch_TakesTheNearestNullablePosition() =>
        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Item.owned.","locations":[{"line":1,"column":28}],"path":["maybe",3,"self","owned"],"extensions":{"code":"INTERNAL"}}],"data":{"maybe":[{"self":{"owned":{"id":1},"id":1}},{"self":{"owned":{"id":2},"id":2}},{"self":{"owned":{"id":3},"id":3}},null]}}""",
            await RunAsync("{ maybe(count: 4) { self { owned { id } id } } }"));

    [Fact]
    public async Task Null_WithNoNullablePositionAbove_TakesAllData() =>
        Assert.Equal(
            """{"errors":[{"message":"Cannot return null for non-nullable field Item.owned.","locations":[{"line":1,"column":21}],"path":["items",3,"owned"],"extensions":{"code":"INTERNAL"}}],"data":null}""",
            await RunAsync("{ items(count: 4) { owned { id } slow(fail: true) } }"));

    [Fact]
    public async Task Null_AfterOthersHaveArrived_LeavesThemStanding() =>
        Assert.Equal(
            """{"errors":[{"message":"Not two.","locations":[{"line":1,"column":34}],"path":["maybe",1,"slow"],"extensions":{"code":"NOT_FOUND"}},{"message":"The server failed to answer this field. The failure has been logged.","locations":[{"line":1,"column":34}],"path":["maybe",2,"slow"],"extensions":{"code":"INTERNAL"}}],"data":{"maybe":[{"owner":{"id":1},"slow":1},null,null],"slow":1}}""",
            await RunAsync("{ maybe(count: 3) { owner { id } slow(fail: true) } slow }"));

    [Fact]
    public async Task Refusal_OfANullableField_CostsOnlyThatField() =>
        Assert.Equal(
            """{"errors":[{"message":"Not yours.","locations":[{"line":1,"column":11}],"path":["later","refused"],"extensions":{"code":"FORBIDDEN"}}],"data":{"later":{"refused":null,"id":7}}}""",
            await RunAsync("{ later { refused id } }"));

    [Fact]
    public async Task Mutation_RootFields_RunOneAfterTheOtherWithAllBelow()
    {
        var answer = await RunAsync("mutation { a: step(name: \"a\") { owner { boss { id } } } b: step(name: \"b\") { slow } }");

        Assert.Equal("""{"data":{"a":{"owner":{"boss":{"id":101}}},"b":{"slow":1}}}""", answer);
        Assert.Equal(["begin a", "end a", "1", "101", "begin b", "end b"], calls);
    }

    [Fact]
    public async Task Mutation_ThatNullsAllData_StopsTheOnesAfterIt()
    {
        var answer = await RunAsync("mutation { a: step(name: \"a\") { id } bad: step(name: \"bad\") { id } c: step(name: \"c\") { id } }");

        Assert.Equal("""{"errors":[{"message":"No.","locations":[{"line":1,"column":38}],"path":["bad"],"extensions":{"code":"CONFLICT"}}],"data":null}""", answer);
        Assert.Equal(["begin a", "end a", "begin bad", "end bad"], calls);
    }
}
