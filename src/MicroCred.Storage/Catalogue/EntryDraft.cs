using MicroCred.Storage.Model;

namespace MicroCred.Storage.Catalogue;

/// <summary>What is to be recorded about one entry: by registration or by import.</summary>
/// <param name="Code">Absent where the provider states none: then <see cref="CatalogueCode"/> assigns one.</param>
/// <param name="MadeFrom">Number of the version that the draft was made from, 0 for a new entry; absent where it stands whatever the entry says by now.</param>
public sealed record EntryDraft(ProviderDraft Provider, string? Code, CredentialStatement Stated, int? MadeFrom = null)
{
    internal string CatalogueCode => Code ?? Recognition.Catalogue.CatalogueCode.Assign(Stated.Title.Text);
}

/// <summary>A provider as a row names it. Country and name find the provider or make a new one; the other facts are filled in where not yet known.</summary>
public sealed record ProviderDraft(
    string Name, string Country, ProviderKind Kind = ProviderKind.NotStated, string? AccreditedBy = null, Uri? Url = null)
{
    /// <summary>As the catalogue tells providers apart: names without case, accents and punctuation.</summary>
    public bool IsSameAs(string name, string country) =>
        Country == country && PreparedEntry.NameKeyOf(Name) == PreparedEntry.NameKeyOf(name);
}

public enum RecordChange { Added, NewVersion, Unchanged, Overtaken }

/// <param name="Id">Of no entry where a draft was overtaken that was made from a version and no entry is there.</param>
/// <param name="Change">
/// Unchanged where the newest version already says exactly this: then no version is added. Overtaken where the entry is at another version than
/// the draft was made from: then nothing is recorded of it.
/// </param>
public sealed record Recorded(MicroCredentialId Id, RecordChange Change);

/// <summary>Writes to the catalogue. One implementation for each database; both keep one contract.</summary>
public interface ICatalogueWriter
{
    /// <summary>Records the drafts in order, all or none. The same provider and code is the same entry: it gets a new version where something changed.</summary>
    ValueTask<ImmutableArray<Recorded>> RecordAsync(IReadOnlyList<EntryDraft> drafts, CancellationToken cancellation = default);
}
