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
    public async Task Ask_JournalFailsOnAnotherSilo_TheFailureIsTheAskersAndNothingIsDone()
    {
        await first.Host.PutAsync("a", "Aeneid");
        broken.Failure = new IOException("disk full");

        Assert.Equal("disk full", (await Assert.ThrowsAsync<IOException>(() => second.Host.PutAsync("a", "Birds"))).Message);
        Assert.Equal("1 [Aeneid]", await second.Host.LineAsync("a"));
    }

    [Fact]
    public async Task Ask_DatabaseFailsOnAnotherSilo_IsADatabasesFailureHereToo()
    {
        await first.Host.PutAsync("a", "Aeneid");
        broken.Failure = new Npgsql.NpgsqlException("connection refused");

        Assert.Equal("connection refused", (await Assert.ThrowsAsync<Npgsql.NpgsqlException>(() => second.Host.PutAsync("a", "Birds"))).Message);
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
}
