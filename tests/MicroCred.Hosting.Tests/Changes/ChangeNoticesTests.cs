using MicroCred.Hosting.Changes;

namespace MicroCred.Hosting.Tests.Changes;

public sealed class ChangeNoticesTests : IAsyncLifetime
{
    private readonly Replica replica = new(new MemoryJournal());
    private readonly CancellationTokenSource leaving = new();

    [Fact]
    public async Task Hear_OfAKind_HearsEachChangeAfterItAndNoRefusal()
    {
        var heard = replica.Changes.Hear("shelf", null, leaving.Token);
        var others = replica.Changes.Hear("table", null, leaving.Token);
        await replica.Host.PutAsync("a", "Aeneid");
        await replica.Host.TakeAsync("a", "Birds");
        await replica.Host.PutAsync("b", "Birds", once: "k");
        await replica.Host.PutAsync("b", "Birds", once: "k");
        await replica.Host.AskAsync(Shelf.Kind, "a", new(new PutBooks("Clouds", "Dyskolos"), "Ana"));
        await leaving.CancelAsync();

        Assert.Equal([new(new("shelf", "a"), 1), new(new("shelf", "b"), 1), new(new("shelf", "a"), 3)], await heard.ReadAllAsync().ToListAsync());
        Assert.Empty(await others.ReadAllAsync().ToListAsync());
    }

    [Fact]
    public async Task Hear_OfOneEntity_HearsNoOther()
    {
        var heard = replica.Changes.Hear("shelf", "b", leaving.Token);
        await replica.Host.PutAsync("a", "Aeneid");
        await replica.Host.PutAsync("b", "Birds");

        Assert.Equal(new EntityChange(new("shelf", "b"), 1), await heard.ReadAsync());
        Assert.False(heard.TryRead(out _));
    }

    [Fact]
    public async Task Hear_FallsBehind_NeverMissesTheNewest()
    {
        var heard = replica.Changes.Hear("shelf", null, leaving.Token);
        for (var i = 0; i < 600; i++)
            await replica.Host.PutAsync("a", "Aeneid");
        await leaving.CancelAsync();

        Assert.Equal(600, (await heard.ReadAllAsync().ToListAsync())[^1].Version);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await replica.DisposeAsync();
        leaving.Dispose();
    }
}
