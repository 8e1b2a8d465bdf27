using MicroCred.Storage.Search;
using SQLitePCL;

namespace MicroCred.Storage.Sqlite.Index;

/// <summary>
/// Which entries a word occurs in. The full-text index is asked once for each word and the answer is kept as a set, least used ones
/// dropped first; entries added since are asked for alone. Safe for use by several threads.
/// </summary>
internal sealed class Occurrences(SqliteDatabase database, long mostBytes = 64L << 20)
{
    private readonly Lock gate = new();
    private readonly Dictionary<WordPlace, Kept> kept = [];
    private readonly LinkedList<WordPlace> byUse = [];
    private long bytes;

    /// <summary>Forgets all: an entry that was known has changed its words.</summary>
    public void Clear()
    {
        lock (gate)
        {
            kept.Clear();
            byUse.Clear();
            bytes = 0;
        }
    }

    /// <returns>Of the entries that the index knows; not to be changed.</returns>
    public RegionalSet Of(WordPlace place, EntryIndex index)
    {
        var through = index.HighestId;
        Kept? known;
        lock (gate)
            known = Find(place);
        if (known is not null && known.Through >= through)
            return known.Entries;

        // Sets that were handed out are never changed: readers may hold them.
        var entries = known?.Entries.Copy() ?? new RegionalSet();
        Read(place, known?.Through ?? 0, index, entries);
        lock (gate)
            Keep(place, new(entries, through));
        return entries;
    }

    private void Read(WordPlace place, int after, EntryIndex index, RegionalSet into)
    {
        using var connection = database.OpenReader();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM entry_words WHERE entry_words MATCH $match AND rowid > $after AND rowid <= $through";
        command.Parameters.AddWithValue("$match", place.Match);
        command.Parameters.AddWithValue("$after", after);
        command.Parameters.AddWithValue("$through", index.HighestId);
        using var rows = command.ExecuteReader();
        // Past the reader, for a common word occurs in hundreds of thousands of entries.
        for (var more = rows.Read(); more; more = connection.Step(rows.Handle!))
        {
            // The database may know more than the index does yet.
            var id = raw.sqlite3_column_int(rows.Handle!, 0);
            if (index.Knows(id))
                into.Add(index.PlaceOf(id));
        }
    }

    private Kept? Find(WordPlace place)
    {
        if (!kept.TryGetValue(place, out var found))
            return null;
        byUse.Remove(place);
        byUse.AddLast(place);
        return found;
    }

    private void Keep(WordPlace place, Kept answer)
    {
        if (kept.Remove(place, out var before))
        {
            bytes -= before.Bytes;
            byUse.Remove(place);
        }

        kept.Add(place, answer);
        byUse.AddLast(place);
        bytes += answer.Bytes;
        while (bytes > mostBytes && byUse.First is { } least && kept.Remove(least.Value, out var dropped))
        {
            bytes -= dropped.Bytes;
            byUse.RemoveFirst();
        }
    }

    private sealed record Kept(RegionalSet Entries, int Through)
    {
        public int Bytes { get; } = Entries.Bytes;
    }
}

/// <summary>A folded word, whole or as the beginning of longer ones, anywhere or in the title only.</summary>
internal readonly record struct WordPlace(string Word, bool IsPrefix, bool InTitle)
{
    /// <summary>In the full-text query language. A folded word holds letters and digits only, so that quotes are enough.</summary>
    public string Match => $"{(InTitle ? "title : " : "")}\"{Word}\"{(IsPrefix ? " *" : "")}";
}
