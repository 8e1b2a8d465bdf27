using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Import;

public enum ImportFormat { Csv, JsonLines, OpenBadges }

/// <summary>How to import.</summary>
/// <param name="IsDryRun">Read and check everything, write nothing.</param>
/// <param name="OnRefused">Told of every refused row, also beyond those that the report lists: in order, but for a row that repeats an earlier one, which is told when its turn to be written comes.</param>
/// <param name="Owner">Whose the file is: a row that names no provider is this one's, a row that names another is refused. Absent: each row names its own.</param>
/// <param name="WithDuplicates">Also look for entries of other providers that may be the same offer as a new row's.</param>
public sealed record ImportOptions(
    ImportFormat Format,
    bool IsDryRun = false,
    IProgress<ImportProgress>? Progress = null,
    Action<RefusedRow>? OnRefused = null,
    ProviderDraft? Owner = null,
    bool WithDuplicates = false);
