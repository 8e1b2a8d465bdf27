namespace MicroCred.Storage.Import;

public enum ImportFormat { Csv, JsonLines, OpenBadges }

/// <summary>How to import.</summary>
/// <param name="IsDryRun">Read and check everything, write nothing.</param>
/// <param name="OnRefused">Told of every refused row, in order, also beyond those that the report lists.</param>
public sealed record ImportOptions(
    ImportFormat Format, bool IsDryRun = false, IProgress<ImportProgress>? Progress = null, Action<RefusedRow>? OnRefused = null);
