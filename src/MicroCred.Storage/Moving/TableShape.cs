using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace MicroCred.Storage.Moving;

/// <summary>A table that stands in both schemas, with the type that each column has on the server.</summary>
internal sealed record TableShape(string Name, ImmutableArray<TableColumn> Columns)
{
    /// <summary>Derived from other rows, or of no use elsewhere: the words to search by, attempts to sign in, and keys, which on a file stand beside the database.</summary>
    private static readonly string[] LeftOut = ["entry_words", "sign_in_attempt", "protection_key"];

    /// <summary>In the order in which they were made: what a row refers to comes before it.</summary>
    public static async Task<ImmutableArray<TableShape>> OfAllAsync(SqliteConnection from, NpgsqlConnection to, CancellationToken cancellation)
    {
        var names = new List<string>();
        await using (var command = from.CreateCommand())
        {
            command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name NOT LIKE 'entry\\_words\\_%' ESCAPE '\\' ORDER BY rowid";
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                names.Add(rows.GetString(0));
        }

        var shapes = ImmutableArray.CreateBuilder<TableShape>();
        foreach (var name in names.Except(LeftOut))
            shapes.Add(new(name, await ColumnsAsync(to, name, cancellation)));
        return shapes.ToImmutable();
    }

    public string Select(bool isServer) =>
        $"SELECT {Names(Columns)} FROM {Name} ORDER BY {string.Join(", ", Columns.Where(column => column.IsKey).Select(column => column.Type is NpgsqlDbType.Text && isServer ? $"\"{column.Name}\" COLLATE \"C\"" : $"\"{column.Name}\""))}";

    public string Copy => $"COPY {Name} ({Names(Columns)}) FROM STDIN (FORMAT BINARY)";

    private static string Names(IEnumerable<TableColumn> columns) => string.Join(", ", columns.Select(column => $"\"{column.Name}\""));

    private static async Task<ImmutableArray<TableColumn>> ColumnsAsync(NpgsqlConnection to, string table, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT attribute.attname, format_type(attribute.atttypid, NULL), attribute.attnum = ANY (coalesce(key.indkey::int2[], '{}'))
            FROM pg_attribute AS attribute LEFT JOIN pg_index AS key ON key.indrelid = attribute.attrelid AND key.indisprimary
            WHERE attribute.attrelid = to_regclass($1) AND attribute.attnum > 0 AND NOT attribute.attisdropped ORDER BY attribute.attnum
            """, to) { Parameters = { new() { Value = table } } };
        var columns = ImmutableArray.CreateBuilder<TableColumn>();
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            columns.Add(new(rows.GetString(0), TableColumn.TypeOf(rows.GetString(1)), rows.GetBoolean(2)));
        return columns.ToImmutable();
    }
}
