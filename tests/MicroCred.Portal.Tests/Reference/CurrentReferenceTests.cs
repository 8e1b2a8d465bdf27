using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Hosting.Changes;
using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Journal;
using MicroCred.Portal.Language;
using MicroCred.Portal.Reference;
using MicroCred.Portal.Reference.Confirmations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace MicroCred.Portal.Tests.Reference;

/// <summary>Another portal on the same journal, or the same one started again.</summary>
public class CurrentReferenceTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private ReferenceDesk Packs { get; } = WithoutConfirmations(portal.Desk, portal.Desk.Data.Sources);

    [Fact]
    public async Task CatchUp_AfterARestart_AnswersAsBefore()
    {
        await ConfirmAsync(number: 5, "Table 9");

        var restarted = new CurrentReference(Packs, Journal);
        Assert.Null(await restarted.CatchUpAsync());

        Assert.Equal(portal.Desk.Data.Confirmations.Select(one => one.ToString()), restarted.Desk.Data.Confirmations.Select(one => one.ToString()));
        var desk = restarted.Desk;
        Assert.Null(await restarted.CatchUpAsync());
        Assert.Same(desk, restarted.Desk);
    }

    [Fact]
    public async Task CatchUp_PacksLostWhatAConfirmationNames_SaysWhichAndWhy()
    {
        await ConfirmAsync(number: 6, "Table 9");
        var source = portal.Desk.Data.Sources[0];

        var unfit = await new CurrentReference(WithoutConfirmations(portal.Desk, portal.Desk.Data.Sources.Remove(source)), Journal).CatchUpAsync();

        Assert.Equal((source.Code, "refusal.unknownSource"), (unfit!.Confirmation.SourceCode, unfit.Reason.Message.Key));
    }

    [Fact]
    public async Task Hear_ConfirmedElsewhere_IsTakenUp()
    {
        var (other, notices) = (new CurrentReference(Packs, Journal), new Notices());
        await ConfirmAsync(number: 9, "Table 9");
        notices.Channel.Writer.TryWrite(new(new(ReferencingRowEntity.KindName, "KKNI 9"), 1));
        notices.Channel.Writer.Complete();

        using var hearing = new HearConfirmations(notices, other, portal.Services.GetRequiredService<Wording>(), NullLogger<HearConfirmations>.Instance);
        await hearing.StartAsync(default);
        await hearing.ExecuteTask!;

        Assert.Contains(other.Desk.Data.Confirmations, one => one.Level == new Frameworks.Levels.LevelId("KKNI", 9));
    }

    [Fact]
    public async Task CatchUp_TheReadingBreaksOff_TheNextOneMissesNothing()
    {
        await ConfirmAsync(number: 7, "Table 9");
        await ConfirmAsync(number: 8, "Table 9");
        var reference = new CurrentReference(Packs, new BreakingJournal(Journal));

        await Assert.ThrowsAsync<IOException>(() => reference.CatchUpAsync());
        Assert.Null(await reference.CatchUpAsync());

        Assert.Equal(portal.Desk.Data.Confirmations.Length, reference.Desk.Data.Confirmations.Length);
    }

    [Fact]
    public async Task Hear_JournalAwayWhenToldOf_IsTakenUpWhenItIsBack()
    {
        var (other, notices) = (new CurrentReference(Packs, new JournalAway(Journal, times: 2)), new Notices());
        await ConfirmAsync(number: 3, "Table 9");
        notices.Channel.Writer.TryWrite(new(new(ReferencingRowEntity.KindName, "KKNI 3"), 1));
        notices.Channel.Writer.Complete();

        using var hearing = new HearConfirmations(notices, other, portal.Services.GetRequiredService<Wording>(), NullLogger<HearConfirmations>.Instance);
        await hearing.StartAsync(default);
        await hearing.ExecuteTask!;

        Assert.Contains(other.Desk.Data.Confirmations, one => one.Level == new Frameworks.Levels.LevelId("KKNI", 3));
    }

    private IJournal Journal => portal.Services.GetRequiredService<IJournal>();

    private async Task ConfirmAsync(int number, string section) => Assert.Null((await portal.Services.GetRequiredService<ConfirmEvidence>()
        .RunAsync(new(new("KKNI", number), [number - 1], portal.Desk.Data.Sources[0].Code, section), "Cara Custodian")).Refusal);

    private static ReferenceDesk WithoutConfirmations(ReferenceDesk desk, ImmutableArray<Source> sources) =>
        new(new ReferenceData(desk.Data.Countries, desk.Data.Frameworks, desk.Data.CreditSystems, sources), desk.Rules);

    /// <summary>Loses its database after the first event, once.</summary>
    private sealed class BreakingJournal(IJournal journal) : IJournal
    {
        private bool isBroken = true;

        public async IAsyncEnumerable<JournalEvent> ReadKindAsync(string kind, long afterPosition, [EnumeratorCancellation] CancellationToken cancellation)
        {
            await foreach (var written in journal.ReadKindAsync(kind, afterPosition, cancellation))
            {
                yield return written;
                if (isBroken)
                {
                    isBroken = false;
                    throw new IOException();
                }
            }
        }

        public ValueTask<bool> AppendAsync(EntityAddress entity, long expectedVersion, ImmutableArray<NewEvent> events, Deed deed, CommandMark? mark, CancellationToken cancellation) =>
            journal.AppendAsync(entity, expectedVersion, events, deed, mark, cancellation);

        public ValueTask<ImmutableArray<JournalEvent>> ReadAsync(EntityAddress entity, long afterVersion, CancellationToken cancellation) => journal.ReadAsync(entity, afterVersion, cancellation);

        public ValueTask<DoneCommand?> FindCommandAsync(EntityAddress entity, string key, CancellationToken cancellation) => journal.FindCommandAsync(entity, key, cancellation);
    }

    private sealed class Notices : IChangeNotices
    {
        public Channel<EntityChange> Channel { get; } = System.Threading.Channels.Channel.CreateUnbounded<EntityChange>();

        public ValueTask TellAsync(EntityChange change) => ValueTask.CompletedTask;

        public ChannelReader<EntityChange> Hear(string kind, string? key, CancellationToken until) => Channel.Reader;
    }
}
