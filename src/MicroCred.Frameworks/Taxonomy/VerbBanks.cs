using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MicroCred.Frameworks.Taxonomy;

/// <summary>The verb banks of all languages: read once at start, then immutable.</summary>
public sealed class VerbBanks(ImmutableArray<VerbBank> banks)
{
    private readonly FrozenDictionary<string, VerbBank> byLanguage =
        banks.ToFrozenDictionary(bank => bank.Language, StringComparer.OrdinalIgnoreCase);

    public ImmutableArray<VerbBank> All => banks;

    /// <summary>The bank of the language or of its parent (<c>ms-MY</c> → <c>ms</c>); null where there is none.</summary>
    public VerbBank? Find(string language)
    {
        var dash = language.IndexOf('-', StringComparison.Ordinal);
        return byLanguage.GetValueOrDefault(language) ?? (dash > 0 ? byLanguage.GetValueOrDefault(language[..dash]) : null);
    }

    /// <summary>Reads every <c>*.yaml</c> of a folder.</summary>
    /// <exception cref="VerbBankException">A file is not a verb bank. Names every problem with file and line.</exception>
    public static VerbBanks Load(string folder)
    {
        var problems = new List<VerbBankProblem>();
        var banks = Directory.EnumerateFiles(folder, "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(file => ReadVerbBank.From(file, File.ReadAllText(file), problems))
            .ToImmutableArray();
        return problems.Count == 0 && !banks.IsEmpty
            ? new(banks.CastArray<VerbBank>())
            : throw new VerbBankException(folder, problems);
    }
}
