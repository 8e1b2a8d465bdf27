using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;
using MicroCred.Storage.PostgreSql;
using MicroCred.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace MicroCred.Storage.Moving;

/// <summary>
/// Moves all that a file holds to a server: every table row by row as it is, ids included, then each row read again on both sides and compared
/// value by value; the words to search by are made anew. All in one transaction: the target holds everything, or is as it was. The file is only
/// read, as of one moment.
/// </summary>
public sealed class MoveStorage
{
    private static readonly NpgsqlDbType Words = NpgsqlDbType.Array | NpgsqlDbType.Text;

    private readonly SqliteDatabase file;
    private readonly StorageOptions server;

    public MoveStorage(StorageOptions from, StorageOptions to) => (file, server) = (new(from), to);

    /// <param name="done">Told of each table when it is moved and checked; what it was told counts only when the whole returns.</param>
    /// <exception cref="StorageUnavailableException">One of the two cannot be used, or a portal serves the file.</exception>
    /// <exception cref="StorageMoveException">The target holds data, or a row did not arrive as it was.</exception>
    public async Task RunAsync(Action<MovedTable> done, CancellationToken cancellation)
    {
        using var occupancy = FileOccupancy.Take(file);
        SqliteMigrations.Apply(file);
        await using var source = PostgreSqlSource.CreatePatient(server.ConnectionString!);
        PostgreSqlMigrations.Apply(source, server.Place);
        await using var to = await source.OpenConnectionAsync(cancellation);
        await using var from = file.OpenReader();
        await using var moment = from.BeginTransaction(deferred: true);
        await using var transaction = await to.BeginTransactionAsync(cancellation);
        await transaction.AllowIdleAsync(cancellation);
        try
        {
            var tables = await TableShape.OfAllAsync(from, to, cancellation);
            await RefuseUsedAsync(to, tables, cancellation);
            foreach (var table in tables)
            {
                await CopyAsync(from, to, table, cancellation);
                done(new(table.Name, await CompareAsync(from, to, table, cancellation)));
                await GoOnFromAsync(to, table, cancellation);
            }

            done(new("entry_words", await MakeWordsAsync(from, to, cancellation)));
        }
        catch (PostgresException refused)
        {
            throw new StorageMoveException(StorageMessages.CannotReach(server.Place, refused.MessageText), refused);
        }

        await transaction.CommitAsync(CancellationToken.None);
    }

    /// <summary>The head of an empty journal is the one row that a new schema has.</summary>
    private async Task RefuseUsedAsync(NpgsqlConnection to, ImmutableArray<TableShape> tables, CancellationToken cancellation)
    {
        foreach (var table in tables.Where(table => table.Name != "journal_head"))
        {
            await using var command = new NpgsqlCommand($"SELECT EXISTS (SELECT 1 FROM {table.Name})", to);
            if (await command.ExecuteScalarAsync(cancellation) is true)
                throw new StorageMoveException(StorageMessages.TargetInUse(server.Place, table.Name));
        }

        await using var head = new NpgsqlCommand("DELETE FROM journal_head", to);
        await head.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task CopyAsync(SqliteConnection from, NpgsqlConnection to, TableShape table, CancellationToken cancellation)
    {
        await using var command = Command(from, table.Select(isServer: false));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        await using var copy = await to.BeginBinaryImportAsync(table.Copy, cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            await copy.StartRowAsync(cancellation);
            for (var i = 0; i < table.Columns.Length; i++)
            {
                if (table.Columns[i].Read(rows, i) is { } value)
                    await copy.WriteAsync(value, table.Columns[i].Type, cancellation);
                else
                    await copy.WriteNullAsync(cancellation);
            }
        }

        await copy.CompleteAsync(cancellation);
    }

    private async Task<long> CompareAsync(SqliteConnection from, NpgsqlConnection to, TableShape table, CancellationToken cancellation)
    {
        await using var written = Command(from, table.Select(isServer: false));
        await using var arrived = new NpgsqlCommand(table.Select(isServer: true), to);
        await using var rows = await written.ExecuteReaderAsync(cancellation);
        await using var others = await arrived.ExecuteReaderAsync(cancellation);
        for (var count = 0L; ; count++)
        {
            var (isRow, isOther) = (await rows.ReadAsync(cancellation), await others.ReadAsync(cancellation));
            if (!isRow && !isOther)
                return count;
            var isSame = isRow && isOther;
            for (var i = 0; isSame && i < table.Columns.Length; i++)
                isSame = table.Columns[i].IsSame(table.Columns[i].Read(rows, i), others, i);
            if (!isSame)
                throw new StorageMoveException(StorageMessages.RowDiffers(server.Place, table.Name, count + 1));
        }
    }

    /// <summary>New rows get ids after those that were moved.</summary>
    private static async Task GoOnFromAsync(NpgsqlConnection to, TableShape table, CancellationToken cancellation)
    {
        if (table.Columns[0] is not { Name: "id", Type: NpgsqlDbType.Bigint })
            return;
        await using var command = new NpgsqlCommand($"SELECT setval(pg_get_serial_sequence('{table.Name}', 'id'), coalesce(max(id), 0) + 1, false) FROM {table.Name}", to);
        await command.ExecuteScalarAsync(cancellation);
    }

    private static async Task<long> MakeWordsAsync(SqliteConnection from, NpgsqlConnection to, CancellationToken cancellation)
    {
        await using (var stage = new NpgsqlCommand("CREATE TEMPORARY TABLE moved_words (entry_id bigint, title text[], whole text[]) ON COMMIT DROP", to))
            await stage.ExecuteNonQueryAsync(cancellation);
        await using var command = Command(
            from, "SELECT entry.id, entry.code, provider.name, provider.country, version.content FROM entry JOIN version ON version.id = entry.version_id JOIN provider ON provider.id = entry.provider_id");
        await using (var rows = await command.ExecuteReaderAsync(cancellation))
        await using (var copy = await to.BeginBinaryImportAsync("COPY moved_words FROM STDIN (FORMAT BINARY)", cancellation))
        {
            while (await rows.ReadAsync(cancellation))
            {
                var entry = PreparedEntry.Of(DraftOf(rows));
                await copy.StartRowAsync(cancellation);
                await copy.WriteAsync(rows.GetInt64(0), NpgsqlDbType.Bigint, cancellation);
                await copy.WriteAsync(PostgreSqlBatch.TitleWords(entry), Words, cancellation);
                await copy.WriteAsync(PostgreSqlBatch.AllWords(entry), Words, cancellation);
            }

            await copy.CompleteAsync(cancellation);
        }

        await using var make = new NpgsqlCommand("INSERT INTO entry_words SELECT entry_id, array_to_tsvector(title), array_to_tsvector(whole) FROM moved_words", to);
        return await make.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Within the one transaction that the connection has.</summary>
    private static SqliteCommand Command(SqliteConnection from, string sql)
    {
        var command = from.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    /// <summary>A code that the catalogue assigned is no word of the entry.</summary>
    private static EntryDraft DraftOf(SqliteDataReader row)
    {
        var code = row.GetString(1);
        return new(
            new(row.GetString(2), row.GetString(3)),
            code.StartsWith(Recognition.Catalogue.CatalogueCode.AssignedMark) ? null : code,
            StoredStatement.Read(row.GetString(4)));
    }
}
