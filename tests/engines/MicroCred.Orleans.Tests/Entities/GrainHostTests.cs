using System.Text.Json;
using MicroCred.Orleans.Entities;

namespace MicroCred.Orleans.Tests.Entities;

public sealed class GrainHostTests : IAsyncLifetime
{
    private readonly MemoryJournal journal = new();
    private readonly HeldJournal broken;
    private PortalSilo first = null!;
    private PortalSilo second = null!;

    public GrainHostTests() => broken = new(journal);

    public async Task InitializeAsync()
    {
        first = await PortalSilo.StartAsync(broken, new());
        second = await PortalSilo.StartAsync(journal, new() { PrimaryPort = first.Port });
    }

    public async Task DisposeAsync()
    {
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task Ask_JournalFailsOnAnotherSilo_IsDoneHere()
    {
        var shelf = await ShelfOnTheFirstAsync();
        broken.Failure = new IOException("cable pulled");

        Assert.Equal("2 [Aeneid Birds]", (await second.Host.PutAsync(shelf, "Birds")).Line());
    }

    /// <summary>Orleans carries the failures that it knows; of another kind, such as a database driver's, it carries that it could not.</summary>
    [Fact]
    public async Task Ask_FailureThatCannotCross_LeavesItToTheAsker()
    {
        var shelf = await ShelfOnTheFirstAsync();
        broken.Failure = new DriverException();

        var ask = JsonSerializer.SerializeToUtf8Bytes(new Ask<ShelfCommand>(new PutBooks("Birds"), "Ana", Once: "k-1"), Shelf.Kind.Json);
        Assert.Null(await second.Grains.GetGrain<IEntityGrain>(EntityKinds.Join(Shelf.Kind, shelf)).AskAsync(ask, default));
        Assert.Equal("2 [Aeneid Birds]", (await second.Host.PutAsync(shelf, "Birds")).Line());
    }

    [Fact]
    public async Task Ask_JournalFailsEverywhere_TheFailureIsTheJournalsOwn()
    {
        await second.Host.PutAsync("a", "Aeneid");
        var failure = broken.Failure = new IOException("disk full");
        journal.Failure = new IOException("disk full there");

        Assert.Same(failure, await Assert.ThrowsAsync<IOException>(() => first.Host.PutAsync("a", "Birds")));
        Assert.Equal("1 [Aeneid]", await first.Host.LineAsync("a"));
    }

    [Fact]
    public async Task Ask_CancelledOnTheWay_IsCancelledAndNotDoneHere()
    {
        var shelf = await ShelfOnTheFirstAsync();
        broken.Hold(Moment.BeforeItIsWritten);
        using var leaving = new CancellationTokenSource();
        var answer = second.Host.AskAsync(Shelf.Kind, shelf, new(new PutBooks("Birds"), "Ana"), leaving.Token);
        await broken.IsHeld;
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
        Assert.Equal("1 [Aeneid]", await second.Host.LineAsync(shelf));
    }

    /// <summary>As while a cluster is renewed silo by silo.</summary>
    [Fact]
    public async Task Ask_KindThatTheOtherSiloDoesNotKnow_IsDecidedHere()
    {
        await using var older = await PortalSilo.StartAsync(journal, new() { PrimaryPort = first.Port }, knowsShelves: false);
        Assert.Equal("1 [Aeneid]", (await older.Host.PutAsync("a", "Aeneid")).Line());
        Assert.Equal(1, await older.ActivationsAsync());

        Assert.Equal("2 [Aeneid Birds]", (await second.Host.PutAsync("a", "Birds")).Line());
    }

    /// <summary>A shelf with one book that both silos have decided by the first. Until each knows of the other, what one of them has active the other may have too.</summary>
    private async Task<string> ShelfOnTheFirstAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var ask = new Ask<ShelfCommand>(new PutBooks("Aeneid"), "Ana", Once: "first");
        for (var tried = 0; ; tried++)
        {
            patience.Token.ThrowIfCancellationRequested();
            var shelf = $"shelf-{tried}";
            var before = await second.ActivationsAsync();
            await first.Host.AskAsync(Shelf.Kind, shelf, ask, patience.Token);
            await second.Host.AskAsync(Shelf.Kind, shelf, ask, patience.Token);
            if (await second.ActivationsAsync() == before)
                return shelf;
        }
    }

    private sealed class DriverException : Exception;
}
