using MicroCred.Storage.Drafts;
using MicroCred.Storage.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MicroCred.Storage.Model;

/// <summary>The tables of the portal. The schema itself is written by hand for each database (<c>Migrations</c>); a test holds the two together.</summary>
internal sealed class PortalContext(DbContextOptions<PortalContext> options) : DbContext(options)
{
    public DbSet<ProviderRow> Providers => Set<ProviderRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    public DbSet<VersionRow> Versions => Set<VersionRow>();

    public DbSet<PersonRow> People => Set<PersonRow>();

    public DbSet<AccessTokenRow> AccessTokens => Set<AccessTokenRow>();

    public DbSet<OneTimeLinkRow> OneTimeLinks => Set<OneTimeLinkRow>();

    public DbSet<ExternalSubjectRow> ExternalSubjects => Set<ExternalSubjectRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<DraftingRunRow> DraftingRuns => Set<DraftingRunRow>();

    public DbSet<ModelUseRow> ModelUse => Set<ModelUseRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public DbSet<SignInAttemptRow> SignInAttempts => Set<SignInAttemptRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<ProviderRow>(provider =>
        {
            provider.ToTable("provider");
            provider.HasIndex(row => new { row.Country, row.NameKey }).IsUnique();
            provider.HasIndex(row => row.ChangedBefore);
        });
        model.Entity<EntryRow>(entry =>
        {
            entry.ToTable("entry");
            entry.HasOne<ProviderRow>().WithMany().HasForeignKey(row => row.ProviderId).OnDelete(DeleteBehavior.Restrict);
            entry.HasIndex(row => new { row.Code, row.ProviderId }).IsUnique();
            entry.HasIndex(row => new { row.ProviderId });
            entry.Property(row => row.Code).UseCollation(Database.IsSqlite() ? "NOCASE" : "case_insensitive");
            entry.HasIndex(row => new { row.TitleKey, row.Id });
            entry.HasIndex(row => new
            {
                row.VersionId,
                row.ProviderId,
                row.LevelFramework,
                row.LevelNumber,
                row.Field,
                row.DeliveryMode,
                row.Centihours,
                row.QualityVerified,
                row.MissingElements,
            });
        });
        model.Entity<VersionRow>(version =>
        {
            version.ToTable("version");
            version.HasOne<EntryRow>().WithMany().HasForeignKey(row => row.EntryId).OnDelete(DeleteBehavior.Restrict);
            version.HasIndex(row => new { row.EntryId, row.Number }).IsUnique();
            version.Property(row => row.RecordedAt).HasConversion(new ValueConverter<DateTimeOffset, long>(
                moment => moment.ToUnixTimeMilliseconds(),
                milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)));
        });
        model.AddPeople();
        model.AddDrafts();
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(SnakeCase(property.Name));
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, i) => char.IsUpper(letter) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}
