using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>One transaction's worth of entries; rolled back unless it is committed.</summary>
internal sealed class PostgreSqlBatch : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlTransaction transaction;

    private PostgreSqlBatch(NpgsqlConnection connection, NpgsqlTransaction transaction) => (this.connection, this.transaction) = (connection, transaction);

    /// <param name="patience">In seconds, for the batches of others.</param>
    public static async Task<PostgreSqlBatch> BeginAsync(PostgreSqlServer server, int patience, CancellationToken cancellation)
    {
        var connection = await server.OpenAsync(cancellation);
        try
        {
            var batch = new PostgreSqlBatch(connection, await connection.BeginTransactionAsync(cancellation));
            await using var turn = batch.Command("SELECT pg_advisory_xact_lock($1)", Locks.Catalogue);
            turn.CommandTimeout = patience;
            await turn.ExecuteNonQueryAsync(cancellation);
            return batch;
        }
        catch
        {
            // Back to the pool, with its transaction: whoever did not get a turn must not keep a connection.
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <returns>Absent where the entry was met before.</returns>
    public async Task<Recorded?> RecordAsync(PreparedEntry entry, DateTimeOffset now, Func<long, bool> wasMet, CancellationToken cancellation)
    {
        var provider = await ProviderAsync(entry, cancellation);
        var existing = await FindAsync(entry.Code, provider, cancellation);
        if (entry.Draft.MadeFrom is { } from && from != (existing?.Number ?? 0))
            return new(new(existing?.Id ?? 0), RecordChange.Overtaken);
        if (existing is not { } known)
            return new(new(await AddAsync(entry, provider, now, cancellation)), RecordChange.Added);
        if (wasMet(known.Id))
            return null;
        if (known.Content == entry.Content)
            return new(new(known.Id), RecordChange.Unchanged);
        await ChangeAsync(known, entry, now, cancellation);
        return new(new(known.Id), RecordChange.NewVersion);
    }

    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task<long> ProviderAsync(PreparedEntry entry, CancellationToken cancellation)
    {
        var draft = entry.Draft.Provider;
        return (long)(await ValueAsync(
            """
            INSERT INTO provider (name, name_key, country, kind, accredited_by, url, changed_before) VALUES ($1, $2, $3, $4, $5, $6, 0)
            ON CONFLICT (country, name_key) DO UPDATE SET
                kind = CASE WHEN provider.kind = 0 THEN excluded.kind ELSE provider.kind END,
                accredited_by = coalesce(provider.accredited_by, excluded.accredited_by),
                url = coalesce(provider.url, excluded.url)
            RETURNING id
            """,
            cancellation, draft.Name, entry.NameKey, draft.Country, (int)draft.Kind, draft.AccreditedBy, draft.Url?.OriginalString))!;
    }

    private async Task<(long Id, int Number, string Content)?> FindAsync(string code, long provider, CancellationToken cancellation)
    {
        await using var command = Command(
            """
            SELECT entry.id, version.number, version.content FROM entry JOIN version ON version.id = entry.version_id
            WHERE entry.code = $1 AND entry.provider_id = $2
            """,
            code, provider);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        return await rows.ReadAsync(cancellation) ? (rows.GetInt64(0), rows.GetInt32(1), rows.GetString(2)) : null;
    }

    private async Task<long> AddAsync(PreparedEntry entry, long provider, DateTimeOffset now, CancellationToken cancellation)
    {
        var id = (long)(await ValueAsync(
            """
            INSERT INTO entry (version_id, title_key, level_framework, level_number, field, delivery_mode, centihours, quality_verified, missing_elements, provider_id, code)
            VALUES (0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id
            """,
            cancellation, [.. Facts(entry), provider, entry.Code]))!;
        var version = await AddVersionAsync(id, 1, entry, now, cancellation);
        await ValueAsync("UPDATE entry SET version_id = $1 WHERE id = $2", cancellation, version, id);
        await ValueAsync("INSERT INTO entry_words (entry_id, title, whole) VALUES ($1, array_to_tsvector($2), array_to_tsvector($3))", cancellation, id, TitleWords(entry), AllWords(entry));
        return id;
    }

    private async Task ChangeAsync((long Id, int Number, string Content) known, PreparedEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        var version = await AddVersionAsync(known.Id, known.Number + 1, entry, now, cancellation);
        await ValueAsync(
            """
            UPDATE entry SET title_key = $1, level_framework = $2, level_number = $3, field = $4, delivery_mode = $5, centihours = $6,
                quality_verified = $7, missing_elements = $8, version_id = $9 WHERE id = $10
            """,
            cancellation, [.. Facts(entry), version, known.Id]);
        await ValueAsync("UPDATE entry_words SET title = array_to_tsvector($2), whole = array_to_tsvector($3) WHERE entry_id = $1", cancellation, known.Id, TitleWords(entry), AllWords(entry));
    }

    private async Task<long> AddVersionAsync(long entryId, int number, PreparedEntry entry, DateTimeOffset now, CancellationToken cancellation) => (long)(await ValueAsync(
        "INSERT INTO version (entry_id, number, recorded_at, content) VALUES ($1, $2, $3, $4) RETURNING id",
        cancellation, entryId, number, now.ToUnixTimeMilliseconds(), entry.Content))!;

    private static object?[] Facts(PreparedEntry entry)
    {
        var stated = entry.Draft.Stated;
        return
        [
            entry.TitleKey, stated.Level?.Framework, stated.Level?.Number, stated.Field, (int?)stated.DeliveryMode, entry.Centihours,
            stated.QualityAssurance?.Verified, entry.MissingElements,
        ];
    }

    internal static string[] TitleWords(PreparedEntry entry) => entry.TitleWords.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    internal static string[] AllWords(PreparedEntry entry) => [.. TitleWords(entry).Union(entry.BodyWords.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private async Task<object?> ValueAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var command = Command(sql, values);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private NpgsqlCommand Command(string sql, params object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection, transaction);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }
}
