using System.Globalization;
using MicroCred.Storage.Catalogue;
using Microsoft.Data.Sqlite;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// By title, in the database. Few matches are fetched and sorted; many are found by walking the titles' index until the page is full:
/// the more there are, the sooner. Either way the work is bounded, whatever the catalogue's size.
/// </summary>
internal sealed class TitleOrder(SqliteConnection connection, EntryIndex index) : IEntryOrder
{
    private const int MostSorted = 2_000;

    private readonly Dictionary<int, string> keys = [];

    public Cursor CursorOf(int id) => new(CatalogueOrder.Title, keys[id], id);

    public IReadOnlyList<int> Take(EntryMatches matches, Cursor? from, bool isBackwards, int count)
    {
        if (count == 0)
            return [];
        var taken = matches.Count <= MostSorted
            ? Sort(matches, from, isBackwards).Take(count).ToList()
            : Walk(matches, from, isBackwards, count);
        if (isBackwards)
            taken.Reverse();
        return taken;
    }

    private IEnumerable<int> Sort(EntryMatches matches, Cursor? from, bool isBackwards)
    {
        var found = new List<(string Key, int Id)>();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT title_key FROM entry WHERE id = $id";
        var parameter = command.Parameters.Add("$id", SqliteType.Integer);
        foreach (var id in matches.Ids())
        {
            parameter.Value = id;
            var key = (string)command.ExecuteScalar()!;
            var place = Compare(key, id, from);
            if (from is not null && (isBackwards ? place >= 0 : place <= 0))
                continue;
            keys[id] = key;
            found.Add((key, id));
        }

        found.Sort((left, right) => Utf8Compare(left.Key, right.Key) is not 0 and var byKey ? byKey : left.Id.CompareTo(right.Id));
        if (isBackwards)
            found.Reverse();
        return found.Select(entry => entry.Id);
    }

    private List<int> Walk(EntryMatches matches, Cursor? from, bool isBackwards, int count)
    {
        var taken = new List<int>(count);
        using var command = connection.CreateCommand();
        var (after, direction) = isBackwards ? ("<", "DESC") : (">", "ASC");
        var where = from is null ? "" : string.Create(CultureInfo.InvariantCulture, $"WHERE (title_key, id) {after} ($key, $id) ");
        command.CommandText = $"SELECT id, title_key FROM entry {where}ORDER BY title_key {direction}, id {direction}";
        command.Parameters.AddWithValue("$key", from?.Key ?? "");
        command.Parameters.AddWithValue("$id", from?.Id ?? 0);
        using var rows = command.ExecuteReader();
        while (taken.Count < count && rows.Read())
        {
            // The database may know more than the index does yet: only what is in both is a match.
            var id = rows.GetInt32(0);
            if (!index.Knows(id) || !matches.Contains(index.PlaceOf(id)))
                continue;
            keys[id] = rows.GetString(1);
            taken.Add(id);
        }

        return taken;
    }

    private static int Compare(string key, int id, Cursor? from) =>
        from is not { } cursor ? 0 : Utf8Compare(key, cursor.Key) is not 0 and var byKey ? byKey : ((long)id).CompareTo(cursor.Id);

    /// <summary>As the database compares: by bytes of UTF-8, which differs from UTF-16 beyond the basic plane only.</summary>
    private static int Utf8Compare(string left, string right)
    {
        var shared = Math.Min(left.Length, right.Length);
        for (var i = 0; i < shared; i++)
        {
            if (left[i] == right[i])
                continue;
            return char.IsSurrogate(left[i]) != char.IsSurrogate(right[i])
                ? char.IsSurrogate(left[i]) ? 1 : -1
                : left[i].CompareTo(right[i]);
        }

        return left.Length.CompareTo(right.Length);
    }
}
