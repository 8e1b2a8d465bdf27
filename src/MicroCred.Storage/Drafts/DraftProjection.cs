using System.Data.Common;
using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafts;
using MicroCred.Hosting.Entities;
using MicroCred.Hosting.Journal;
using MicroCred.Storage.Journal;

namespace MicroCred.Storage.Drafts;

/// <summary>Keeps the list of course drafts in step with their events.</summary>
public static class DraftProjection
{
    public static JournalProjection Of(string kind, EventFormats<CourseDraftEvent> formats) => new(kind, async (transaction, events, cancellation) =>
    {
        foreach (var written in events)
            await ApplyAsync(transaction, written, formats.Read(written), cancellation);
    });

    private static async ValueTask ApplyAsync(DbTransaction transaction, JournalEvent written, CourseDraftEvent happened, CancellationToken cancellation)
    {
        await using var command = happened switch
        {
            CourseDraftCreated created => Put(transaction, written, created.Brief,
                """
                INSERT INTO course_draft (id, owner, title, language, level_framework, level_number, version, created_at, updated_at)
                VALUES (@id, @by, @title, @language, @framework, @number, @version, @at, @at)
                """),
            BriefChanged changed => Put(transaction, written, changed.Brief,
                """
                UPDATE course_draft SET title = @title, language = @language, level_framework = @framework, level_number = @number, version = @version, updated_at = @at
                WHERE id = @id
                """),
            _ => transaction.Connection!.Command(transaction, "UPDATE course_draft SET version = @version, updated_at = @at WHERE id = @id",
                ("@version", written.Version), ("@at", written.At.ToUnixTimeMilliseconds()), ("@id", written.Entity.Key)),
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Put(DbTransaction transaction, JournalEvent written, CourseBrief brief, string sql) =>
        transaction.Connection!.Command(transaction, sql,
            ("@id", written.Entity.Key), ("@by", written.By), ("@title", brief.Title), ("@language", brief.Language),
            ("@framework", brief.Level.Framework), ("@number", brief.Level.Number), ("@version", written.Version), ("@at", written.At.ToUnixTimeMilliseconds()));
}
