using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MicroCred.Storage.Drafts;

/// <summary>The tables about course drafts, beside their events.</summary>
internal static class DraftsModel
{
    private static readonly ValueConverter<DateTimeOffset, long> Milliseconds =
        new(moment => moment.ToUnixTimeMilliseconds(), milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

    public static void AddDrafts(this ModelBuilder model)
    {
        model.Entity<DraftRow>(draft =>
        {
            draft.ToTable("course_draft");
            draft.HasKey(row => row.Id);
            draft.HasIndex(row => new { row.Owner, row.UpdatedAt, row.Id });
            draft.HasIndex(row => new { row.UpdatedAt, row.Id });
            draft.Property(row => row.CreatedAt).HasConversion(Milliseconds);
            draft.Property(row => row.UpdatedAt).HasConversion(Milliseconds);
        });
        model.Entity<DraftingRunRow>(run =>
        {
            run.ToTable("drafting_run");
            run.HasKey(row => new { row.Draft, row.Section });
            run.Property(row => row.StartedAt).HasConversion(Milliseconds);
            run.Property(row => row.AliveAt).HasConversion(Milliseconds);
        });
        model.Entity<ModelUseRow>(use =>
        {
            use.ToTable("model_use");
            use.HasKey(row => new { row.Person, row.Day });
        });
    }
}
