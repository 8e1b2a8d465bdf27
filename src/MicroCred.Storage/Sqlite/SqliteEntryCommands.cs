using MicroCred.Storage.Model;
using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite;

/// <param name="Number">Of the newest version.</param>
internal readonly record struct ExistingEntry(long Id, long Number, string Content);

/// <summary>The rows of an entry: the entry itself, its version and its words.</summary>
internal sealed class SqliteEntryCommands(SqliteConnection connection) : IDisposable
{
    private readonly PreparedCommand find = new(connection, """
        SELECT entry.id, version.number, version.content FROM entry JOIN version ON version.id = entry.version_id
        WHERE entry.code = ?1 AND entry.provider_id = ?2
        """);

    private readonly PreparedCommand addEntry = new(connection, """
        INSERT INTO entry (provider_id, code, version_id, title_key, level_framework, level_number, field, delivery_mode, centihours, quality_verified, missing_elements, id)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
        """);

    private readonly PreparedCommand changeEntry = new(connection, """
        UPDATE entry SET version_id = ?3, title_key = ?4, level_framework = ?5, level_number = ?6, field = ?7, delivery_mode = ?8,
            centihours = ?9, quality_verified = ?10, missing_elements = ?11
        WHERE provider_id = ?1 AND code = ?2
        """);

    private readonly PreparedCommand addVersion = new(connection, "INSERT INTO version (id, entry_id, number, recorded_at, content) VALUES (?1, ?2, ?3, ?4, ?5)");

    private readonly PreparedCommand addWords = new(connection, "INSERT INTO entry_words (rowid, title, body) VALUES (?1, ?2, ?3)");

    private readonly PreparedCommand removeWords = new(connection, "DELETE FROM entry_words WHERE rowid = ?1");

    public ExistingEntry? Find(string code, long provider) =>
        find.Row(code, provider) is [long id, long number, string content] ? new(id, number, content) : null;

    /// <remarks>
    /// The id is given, not asked for with RETURNING: that opens a savepoint for each row, at which the full-text index writes out all it
    /// holds, and recording takes twice as long.
    /// </remarks>
    public void Add(long id, PreparedEntry entry, long provider, long version, long recordedAt)
    {
        addEntry.Run([.. Row(entry, provider, version), id]);
        addVersion.Run(version, id, 1L, recordedAt, entry.Content);
        addWords.Run(id, entry.TitleWords, entry.BodyWords);
    }

    public void Change(PreparedEntry entry, long provider, ExistingEntry existing, long version, long recordedAt)
    {
        addVersion.Run(version, existing.Id, existing.Number + 1, recordedAt, entry.Content);
        changeEntry.Run(Row(entry, provider, version));
        removeWords.Run(existing.Id);
        addWords.Run(existing.Id, entry.TitleWords, entry.BodyWords);
    }

    public void Dispose()
    {
        foreach (var command in new[] { find, addEntry, changeEntry, addVersion, addWords, removeWords })
            command.Dispose();
    }

    private static object?[] Row(PreparedEntry entry, long provider, long version)
    {
        var stated = entry.Draft.Stated;
        return
        [
            provider,
            entry.Code,
            version,
            entry.TitleKey,
            stated.Level?.Framework,
            stated.Level?.Number,
            stated.Field,
            (int?)stated.DeliveryMode,
            entry.Centihours,
            stated.QualityAssurance is { } quality ? (quality.Verified ? 1 : 0) : null,
            entry.MissingElements,
        ];
    }
}
