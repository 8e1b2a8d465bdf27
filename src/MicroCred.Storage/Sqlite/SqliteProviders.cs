using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;
using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite;

/// <summary>Finds or makes the provider of an entry; those met lately are remembered.</summary>
internal sealed class SqliteProviders(SqliteConnection connection) : IDisposable
{
    private const int MostRemembered = 20_000;

    private readonly PreparedCommand find = new(connection, "SELECT id FROM provider WHERE country = ?1 AND name_key = ?2");

    private readonly PreparedCommand add = new(connection, """
        INSERT INTO provider (name, name_key, country, kind, accredited_by, url, changed_before) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) RETURNING id
        """);

    private readonly PreparedCommand fill = new(connection, """
        UPDATE provider SET kind = iif(kind = 0, ?2, kind), accredited_by = coalesce(accredited_by, ?3), url = coalesce(url, ?4), changed_before = ?5
        WHERE id = ?1 AND (kind = 0 AND ?2 <> 0 OR accredited_by IS NULL AND ?3 IS NOT NULL OR url IS NULL AND ?4 IS NOT NULL)
        """);

    private readonly Dictionary<ProviderDraft, long> remembered = [];

    public long? Find(PreparedEntry entry) => find.Value(entry.Draft.Provider.Country, entry.NameKey) as long?;

    /// <param name="nextVersion">The version that the catalogue would give out next.</param>
    public long GetOrAdd(PreparedEntry entry, long nextVersion)
    {
        var draft = entry.Draft.Provider;
        if (remembered.TryGetValue(draft, out var known))
            return known;
        if (Find(entry) is { } id)
            fill.Run(id, (int)draft.Kind, draft.AccreditedBy, draft.Url?.OriginalString, nextVersion);
        else
            id = (long)add.Value(draft.Name, entry.NameKey, draft.Country, (int)draft.Kind, draft.AccreditedBy, draft.Url?.OriginalString, nextVersion)!;
        if (remembered.Count >= MostRemembered)
            remembered.Clear();
        remembered.Add(draft, id);
        return id;
    }

    public void Forget() => remembered.Clear();

    public void Dispose()
    {
        find.Dispose();
        add.Dispose();
        fill.Dispose();
    }
}
