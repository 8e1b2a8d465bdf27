using System.Runtime.CompilerServices;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

public class SubscriptionTests
{
    private sealed record Progress(int Step);

    private bool isDisposed;

    private Testbed Bed(CancellationToken aborted = default) => new(
        "type Query { a: Int } type Subscription { count(to: Int!): Progress! } type Progress { step: Int! double: Int }",
        new ResolverMap()
            .Root("Query", t => t.Field("a", _ => 1))
            .Subscription("Subscription", t => t.Stream("count", ctx => ctx.Argument<int>("to") switch
            {
                0 => ctx.Refuse<IAsyncEnumerable<Progress>>("NOT_FOUND", "Nothing to count."),
                -1 => throw new InvalidOperationException("secret"),
                -2 => null,
                var to => Count(to),
            }))
            .Object<Progress>("Progress", t => t
                .Field("step", p => p.Step)
                .FieldAsync("double", async (p, ctx) =>
                {
                    await Task.Yield();
                    return p.Step == 2 ? ctx.Refuse<int?>("CONFLICT", "Not two.") : p.Step * 2;
                })))
    { Aborted = aborted };

    private async IAsyncEnumerable<Progress> Count(int to, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        try
        {
            for (var step = 1; step <= to; step++)
            {
                cancellation.ThrowIfCancellationRequested();
                if (step == 4)
                    throw new InvalidOperationException("secret");
                yield return new Progress(step);
                await Task.Yield();
            }
        }
        finally
        {
            isDisposed = true;
        }
    }

    [Fact]
    public async Task Subscribe_EachEvent_IsOneResponseAndThenTheStreamEnds()
    {
        Assert.Equal(
            [
                """{"data":{"count":{"step":1,"double":2}}}""",
                """{"errors":[{"message":"Not two.","locations":[{"line":1,"column":50}],"path":["count","double"],"extensions":{"code":"CONFLICT"}}],"data":{"count":{"step":2,"double":null}}}""",
                """{"data":{"count":{"step":3,"double":6}}}""",
            ],
            await Bed().SubscribeAsync("subscription($to: Int!) { count(to: $to) { step  double } }", """{"to":3}"""));
        Assert.True(isDisposed);
    }

    [Fact]
    public async Task Subscribe_StreamThatBreaks_EndsWithAnError() =>
        Assert.Equal(
            """{"errors":[{"message":"The server failed to go on with this subscription. The failure has been logged.","locations":[{"line":1,"column":16}],"path":["count"],"extensions":{"code":"INTERNAL"}}]}""",
            (await Bed().SubscribeAsync("subscription { count(to: 9) { step } }"))[3]);

    [Theory]
    [InlineData("0", "Nothing to count.", "NOT_FOUND")]
    [InlineData("-1", "The server failed to go on with this subscription. The failure has been logged.", "INTERNAL")]
    [InlineData("-2", "Subscription field Subscription.count did not give a stream.", "INTERNAL")]
    public async Task Subscribe_StreamThatCannotBeOpened_IsOneResponseWithoutData(string to, string message, string code) =>
        Assert.Equal(
            [$$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":16}],"path":["count"],"extensions":{"code":"{{{code}}}"}}]}"""],
            await Bed().SubscribeAsync($"subscription {{ count(to: {to}) {{ step }} }}"));

    [Fact]
    public async Task Subscribe_VariableThatDoesNotFit_IsRefused() =>
        Assert.Equal(
            ["""{"errors":[{"message":"Variable \"$to\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":14}],"extensions":{"code":"BAD_USER_INPUT"}}]}"""],
            await Bed().SubscribeAsync("subscription($to: Int!) { count(to: $to) { step } }"));

    [Fact]
    public async Task Subscribe_ClientGoesAway_DisposesOfTheStream()
    {
        using var aborted = new CancellationTokenSource();
        var bed = Bed(aborted.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var text in bed.StreamAsync("subscription { count(to: 3) { step } }"))
                await aborted.CancelAsync();
        });

        Assert.True(isDisposed);
    }
}
