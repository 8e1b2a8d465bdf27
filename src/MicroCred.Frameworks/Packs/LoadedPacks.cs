using System.Collections.Immutable;

namespace MicroCred.Frameworks.Packs;

/// <summary>All country packs, or what is wrong with them.</summary>
public sealed class LoadedPacks
{
    private readonly ReferenceData? data;
    private readonly IReadOnlyList<CountryPack> packs;

    internal LoadedPacks(ReferenceData? data, IReadOnlyList<CountryPack> packs, ImmutableArray<PackProblem> problems) =>
        (this.data, this.packs, Problems) = (data, packs, problems);

    /// <summary>By file and line; empty when the packs can be used.</summary>
    public ImmutableArray<PackProblem> Problems { get; }

    /// <exception cref="InvalidOperationException">There are <see cref="Problems"/>.</exception>
    public ReferenceData Data => data ?? throw new InvalidOperationException($"The country packs have {Problems.Length} problems.");

    /// <summary>The texts that have no wording in <paramref name="culture"/> itself, in the order of the packs.</summary>
    public IEnumerable<MissingTranslation> MissingTranslations(string culture) =>
        from pack in packs
        from text in pack.Texts.English
        where !pack.Texts.Has(culture, text.Key)
        select new MissingTranslation(Path.Combine(pack.Folder, "texts", $"{culture}.yaml"), text.Key, text.Value);
}
