using System.Data.Common;
using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Journal;

namespace MicroCred.Storage.Journal;

/// <summary>An event with all that its hash is over.</summary>
internal sealed record JournalRow(JournalEvent Event, CommandMark? Mark)
{
    public const string Columns = "position, kind, key, version, name, format, data, acted_by, recorded_at, command_key, command_digest";

    /// <summary>Reads <see cref="Columns"/>.</summary>
    public static JournalRow Read(DbDataReader row) => new(
        new JournalEvent(
            row.GetInt64(0),
            new EntityAddress(row.GetString(1), row.GetString(2)),
            row.GetInt64(3),
            row.GetString(4),
            row.GetInt32(5),
            row.GetString(6),
            row.GetString(7),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(8))),
        row.IsDBNull(9) ? null : new CommandMark(row.GetString(9), [.. row.GetFieldValue<byte[]>(10)]));
}
