using MicroCred.Storage.Journal;
using MicroCred.Storage.Tests.Kit;
using static MicroCred.Storage.Tests.Journal.Happenings;

namespace MicroCred.Storage.Tests.Journal;

public class VerifyJournalTests
{
    public static TheoryData<string> All => Databases.Available;

    /// <summary>What somebody does to the database, what is found, and at which position.</summary>
    private static readonly (string Sql, JournalFault Fault, long Position)[] Tampering =
    [
        ("UPDATE journal_event SET data = '[2]' WHERE position = 2", JournalFault.Changed, 2),
        ("UPDATE journal_event SET data = '[1] ' WHERE position = 2", JournalFault.Changed, 2),
        ("UPDATE journal_event SET acted_by = 'budi@example' WHERE position = 1", JournalFault.Changed, 1),
        ("UPDATE journal_event SET recorded_at = recorded_at - 1 WHERE position = 3", JournalFault.Changed, 3),
        ("UPDATE journal_event SET key = 'c' WHERE position = 3", JournalFault.Changed, 3),
        ("UPDATE journal_event SET kind = 'tab', key = 'lea' WHERE position = 3", JournalFault.Changed, 3),
        ("UPDATE journal_event SET name = 'taken' WHERE position = 4", JournalFault.Changed, 4),
        ("UPDATE journal_event SET format = 2 WHERE position = 4", JournalFault.Changed, 4),
        ("UPDATE journal_event SET version = 9 WHERE position = 5", JournalFault.Changed, 5),
        ("UPDATE journal_event SET command_key = 'k2' WHERE position = 5", JournalFault.Changed, 5),
        ("UPDATE journal_event SET command_key = NULL WHERE position = 5", JournalFault.Changed, 5),
        ("UPDATE journal_event SET hash = (SELECT hash FROM journal_event WHERE position = 3) WHERE position = 4", JournalFault.Changed, 4),
        ("DELETE FROM journal_event WHERE position = 1", JournalFault.Missing, 1),
        ("DELETE FROM journal_event WHERE position = 3", JournalFault.Missing, 3),
        ("DELETE FROM journal_event WHERE kind = 'shelf' AND key = 'a'", JournalFault.Missing, 1),
        ("DELETE FROM journal_event WHERE position = 5", JournalFault.Missing, 5),
        ("DELETE FROM journal_event WHERE position > 2", JournalFault.Missing, 3),
        ("DELETE FROM journal_event", JournalFault.Missing, 1),
        ("DELETE FROM journal_event WHERE position = 5; UPDATE journal_head SET position = 4", JournalFault.HeadChanged, 4),
        ("UPDATE journal_head SET hash = (SELECT hash FROM journal_event WHERE position = 4)", JournalFault.HeadChanged, 5),
        ("DELETE FROM journal_head", JournalFault.HeadChanged, 0),
        ("UPDATE journal_head SET position = 4, hash = (SELECT hash FROM journal_event WHERE position = 4)", JournalFault.AfterTheEnd, 5),
        ("INSERT INTO journal_event SELECT 6, kind, key, 4, name, format, data, acted_by, recorded_at, NULL, NULL, hash FROM journal_event WHERE position = 5", JournalFault.AfterTheEnd, 6),
    ];

    public static TheoryData<string, string> Tampered
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var database in Databases.Available)
            {
                foreach (var (sql, _, _) in Tampering)
                    cases.Add(database, sql);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Tampered))]
    public async Task Run_SomethingIsNotAsItWasWritten_NamesTheFirstBrokenEvent(string database, string sql)
    {
        await using var storage = Databases.Open(database);
        await storage.FillAsync();
        storage.Tamper(sql);

        var finding = await storage.Get<VerifyJournal>().RunAsync();

        var (_, fault, position) = Tampering.Single(one => one.Sql == sql);
        Assert.Equal((fault, position), (finding.Fault, finding.Position));
        Assert.Equal(fault == JournalFault.Changed ? position : null, finding.Broken?.Position);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Run_NothingHappened_IsWhole(string database)
    {
        await using var storage = Databases.Open(database);

        Assert.Equal(new JournalFinding(0, new string('0', 64)), await storage.Get<VerifyJournal>().RunAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Run_Whole_CountsEventsAndGivesTheLastHash(string database)
    {
        await using var storage = Databases.Open(database);
        await storage.FillAsync();

        // Fixed: a journal written by an earlier release must verify for ever.
        Assert.Equal(new JournalFinding(5, "40339d2b3a3aac2958ccdfa6c3ca169c78b203e6486027fcf9ac086229c0d613"), await storage.Get<VerifyJournal>().RunAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Run_WhileOthersAppend_FindsNoFault(string database)
    {
        await using var storage = Databases.Open(database);
        var appending = Task.Run(async () =>
        {
            for (var i = 0; i < 200; i++)
                await storage.AppendAsync(First, i, "{}");
        });
        do
        {
            Assert.Null((await storage.Get<VerifyJournal>().RunAsync()).Fault);
        }
        while (!appending.IsCompleted);
        await appending;
    }

    [Theory]
    [InlineData("UPDATE journal_event SET data = '{}' WHERE position = 1", "what happened is never overwritten")]
    [InlineData("DELETE FROM journal_event WHERE position = 5", "what happened is never removed")]
    public async Task Database_WriteOverTheJournal_IsRefusedByATrigger(string sql, string why)
    {
        await using var storage = Databases.Open(Databases.Sqlite);
        await storage.FillAsync();

        Assert.Contains(why, Assert.ThrowsAny<System.Data.Common.DbException>(() => storage.Run(sql)).Message);
    }
}
