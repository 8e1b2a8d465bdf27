using System.Data.Common;
using System.Runtime.CompilerServices;
using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Journal;

namespace MicroCred.Storage.Journal;

/// <summary>
/// The journal in the portal's database. An append takes the row of the head first, which makes every other appender wait, in this process or
/// another; then it checks the version, writes the events with their hashes, the read tables and the new head, and commits.
/// </summary>
/// <param name="open">A connection whose commits outlast a crash of the machine.</param>
/// <param name="notify">A statement that tells other processes of an append when it is committed; absent where there is none.</param>
internal sealed class PortalJournal(Func<CancellationToken, ValueTask<DbConnection>> open, IEnumerable<JournalProjection> projections, string? notify = null) : IJournal, IDisposable
{
    /// <summary>Within this process a queue, so that nobody waits by asking the database again and again.</summary>
    private readonly SemaphoreSlim turn = new(1, 1);

    public async ValueTask<bool> AppendAsync(
        EntityAddress entity, long expectedVersion, ImmutableArray<NewEvent> events, Deed deed, CommandMark? mark, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            await using var connection = await open(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var (position, hash) = await TakeHeadAsync(transaction, cancellation);
            if (await VersionAsync(transaction, entity, cancellation) != expectedVersion)
                return false;
            var written = new List<JournalEvent>(events.Length);
            foreach (var (name, format, data) in events)
            {
                var happened = new JournalEvent(++position, entity, ++expectedVersion, name, format, data, deed.By, deed.At);
                hash = await InsertAsync(transaction, new(happened, mark), hash, cancellation);
                written.Add(happened);
            }

            await SetHeadAsync(transaction, position, hash, cancellation);
            foreach (var projection in projections.Where(projection => projection.Kind == entity.Kind))
                await projection.Apply(transaction, written, cancellation);

            // Not cancelled any more: who is told that it was cancelled may rely on it that nothing was done.
            await transaction.CommitAsync(CancellationToken.None);
            return true;
        }
        finally
        {
            turn.Release();
        }
    }

    public async ValueTask<ImmutableArray<JournalEvent>> ReadAsync(EntityAddress entity, long afterVersion, CancellationToken cancellation)
    {
        await using var connection = await open(cancellation);
        await using var command = connection.Command(null,
            $"SELECT {JournalRow.Columns} FROM journal_event WHERE kind = @kind AND key = @key AND version > @after ORDER BY version",
            ("@kind", entity.Kind), ("@key", entity.Key), ("@after", afterVersion));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var events = ImmutableArray.CreateBuilder<JournalEvent>();
        while (await rows.ReadAsync(cancellation))
            events.Add(JournalRow.Read(rows).Event);
        return events.ToImmutable();
    }

    public async IAsyncEnumerable<JournalEvent> ReadKindAsync(string kind, long afterPosition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = await open(cancellation);
        await using var command = connection.Command(null,
            $"SELECT {JournalRow.Columns} FROM journal_event WHERE kind = @kind AND position > @after ORDER BY position",
            ("@kind", kind), ("@after", afterPosition));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return JournalRow.Read(rows).Event;
    }

    public async ValueTask<DoneCommand?> FindCommandAsync(EntityAddress entity, string key, CancellationToken cancellation)
    {
        await using var connection = await open(cancellation);
        await using var command = connection.Command(null,
            "SELECT version, command_digest FROM journal_event WHERE kind = @kind AND key = @key AND command_key = @command ORDER BY version DESC LIMIT 1",
            ("@kind", entity.Kind), ("@key", entity.Key), ("@command", key));
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new(row.GetInt64(0), [.. row.GetFieldValue<byte[]>(1)]) : null;
    }

    public void Dispose() => turn.Dispose();

    private static async ValueTask<(long Position, byte[] Hash)> TakeHeadAsync(DbTransaction transaction, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.Command(transaction, "UPDATE journal_head SET position = position WHERE one = 1 RETURNING position, hash");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation)
            ? (row.GetInt64(0), row.GetFieldValue<byte[]>(1))
            : throw new InvalidDataException("The row of journal_head is missing: something other than the portal changed the database. Restore it from a backup.");
    }

    private static async ValueTask<long> VersionAsync(DbTransaction transaction, EntityAddress entity, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.Command(transaction,
            "SELECT coalesce(max(version), 0) FROM journal_event WHERE kind = @kind AND key = @key", ("@kind", entity.Kind), ("@key", entity.Key));
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private static async ValueTask<byte[]> InsertAsync(DbTransaction transaction, JournalRow row, byte[] before, CancellationToken cancellation)
    {
        var (happened, mark, hash) = (row.Event, row.Mark, EventHash.Of(row, before));
        await using var command = transaction.Connection!.Command(transaction,
            $"""
            INSERT INTO journal_event ({JournalRow.Columns}, hash)
            VALUES (@position, @kind, @key, @version, @name, @format, @data, @by, @at, @command, @digest, @hash)
            """,
            ("@position", happened.Position), ("@kind", happened.Entity.Kind), ("@key", happened.Entity.Key), ("@version", happened.Version),
            ("@name", happened.Name), ("@format", happened.Format), ("@data", happened.Data), ("@by", happened.By),
            ("@at", happened.At.ToUnixTimeMilliseconds()), ("@command", mark?.Key), ("@digest", mark?.Digest.ToArray()), ("@hash", hash));
        await command.ExecuteNonQueryAsync(cancellation);
        return hash;
    }

    private async ValueTask SetHeadAsync(DbTransaction transaction, long position, byte[] hash, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.Command(transaction,
            $"UPDATE journal_head SET position = @position, hash = @hash WHERE one = 1; {notify}", ("@position", position), ("@hash", hash));
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
