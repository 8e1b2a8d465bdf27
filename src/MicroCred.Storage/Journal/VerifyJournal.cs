using System.Data.Common;

namespace MicroCred.Storage.Journal;

/// <summary>Reads the whole journal and works every hash out again. Others may append meanwhile; memory does not grow with the journal.</summary>
public sealed class VerifyJournal
{
    private readonly Func<CancellationToken, ValueTask<DbConnection>> open;

    internal VerifyJournal(Func<CancellationToken, ValueTask<DbConnection>> open) => this.open = open;

    public async ValueTask<JournalFinding> RunAsync(CancellationToken cancellation = default)
    {
        await using var connection = await open(cancellation);

        // The end before the head: an append between the two moves the head beyond the end read, never the other way round.
        var end = await EndAsync(connection, cancellation);
        var (position, headHash) = await HeadAsync(connection, cancellation);
        await using var command = connection.Command(null, $"SELECT {JournalRow.Columns}, hash FROM journal_event ORDER BY position");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var (events, hash) = (0L, new byte[32]);
        while (events < position && await rows.ReadAsync(cancellation))
        {
            var row = JournalRow.Read(rows);
            if (row.Event.Position != events + 1)
                return Found(JournalFault.Missing, events + 1);
            var expected = EventHash.Of(row, hash);
            if (!expected.AsSpan().SequenceEqual(rows.GetFieldValue<byte[]>(11)))
                return Found(JournalFault.Changed, row.Event.Position) with { Broken = row.Event };
            (events, hash) = (events + 1, expected);
        }

        if (events < position)
            return Found(JournalFault.Missing, events + 1);
        if (!hash.AsSpan().SequenceEqual(headHash))
            return Found(JournalFault.HeadChanged, events);
        return end > position ? Found(JournalFault.AfterTheEnd, position + 1) : new(events, Convert.ToHexStringLower(hash));

        JournalFinding Found(JournalFault fault, long at) => new(events, Convert.ToHexStringLower(hash), fault, at);
    }

    private static async ValueTask<long> EndAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.Command(null, "SELECT coalesce(max(position), 0) FROM journal_event");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async ValueTask<(long Position, byte[] Hash)> HeadAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.Command(null, "SELECT position, hash FROM journal_head WHERE one = 1");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1)) : (0, []);
    }
}
