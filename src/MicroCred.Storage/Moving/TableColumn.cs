using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace MicroCred.Storage.Moving;

/// <param name="Type">On the server; SQLite keeps dates as text and truths as numbers.</param>
internal sealed record TableColumn(string Name, NpgsqlDbType Type, bool IsKey)
{
    public static NpgsqlDbType TypeOf(string name) => name switch
    {
        "bigint" => NpgsqlDbType.Bigint,
        "integer" => NpgsqlDbType.Integer,
        "boolean" => NpgsqlDbType.Boolean,
        "text" => NpgsqlDbType.Text,
        "bytea" => NpgsqlDbType.Bytea,
        "date" => NpgsqlDbType.Date,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "A column of a type that the move does not know."),
    };

    /// <summary>As the server would read it; null where there is none.</summary>
    public object? Read(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : Type switch
    {
        NpgsqlDbType.Bigint => row.GetInt64(at),
        NpgsqlDbType.Integer => row.GetInt32(at),
        NpgsqlDbType.Boolean => row.GetInt64(at) != 0,
        NpgsqlDbType.Bytea => row.GetFieldValue<byte[]>(at),
        NpgsqlDbType.Date => DateOnly.Parse(row.GetString(at), CultureInfo.InvariantCulture),
        _ => row.GetString(at),
    };

    /// <summary>The same value stands there.</summary>
    public bool IsSame(object? value, NpgsqlDataReader row, int at) => value is null || row.IsDBNull(at) ? value is null && row.IsDBNull(at) : value switch
    {
        byte[] bytes => bytes.AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(at)),
        DateOnly day => row.GetFieldValue<DateOnly>(at) == day,
        _ => value.Equals(row.GetValue(at)),
    };
}
