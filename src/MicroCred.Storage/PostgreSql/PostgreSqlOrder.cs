using System.Globalization;
using MicroCred.Storage.Catalogue;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>Takes a page of the matches in the order asked for, from a cursor on.</summary>
internal sealed class PostgreSqlOrder(CheckedQuery query)
{
    private string Key => query.Order switch
    {
        CatalogueOrder.Title => "entry.title_key",
        CatalogueOrder.Level => "coalesce(entry.level_number, 255)::bigint",
        CatalogueOrder.Hours => "coalesce(entry.centihours, 2147483647)::bigint",
        CatalogueOrder.Updated => "-entry.version_id",
        _ when query.Words.IsEmpty => "entry.missing_elements::bigint",
        _ => """
            (CASE WHEN words.title @@ @title_whole::tsquery THEN 0 WHEN words.title @@ @title_prefix::tsquery THEN 1 WHEN words.whole @@ @title_whole::tsquery THEN 2 ELSE 3 END * 16
                + entry.missing_elements)::bigint
            """,
    };

    public async Task<IReadOnlyList<Cursor>> TakeAsync(
        NpgsqlConnection connection, PostgreSqlConditions conditions, Cursor? from, bool isBackwards, int count, CancellationToken cancellation)
    {
        var (after, direction) = isBackwards ? ("<", "DESC") : (">", "ASC");
        var bound = from is null ? "" : $"AND ({Key}, entry.id) {after} (@cursor_key, @cursor_id)";
        await using var command = conditions.Command(
            connection, null, $"SELECT entry.id, {Key}", string.Create(CultureInfo.InvariantCulture, $"{bound} ORDER BY 2 {direction}, 1 {direction} LIMIT {count}"));
        if (from is { } cursor)
        {
            command.Parameters.AddWithValue("cursor_key", query.Order is CatalogueOrder.Title ? cursor.Key : KeyOf(cursor));
            command.Parameters.AddWithValue("cursor_id", cursor.Id);
        }

        var taken = new List<Cursor>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            taken.Add(new(query.Order, Convert.ToString(rows.GetValue(1), CultureInfo.InvariantCulture)!, rows.GetInt64(0)));
        if (isBackwards)
            taken.Reverse();
        return taken;
    }

    private static object KeyOf(Cursor cursor) =>
        long.TryParse(cursor.Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var key) ? key : long.MinValue;
}
