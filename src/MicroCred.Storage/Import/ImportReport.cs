namespace MicroCred.Storage.Import;

/// <summary>What an import did, or in a dry run would do.</summary>
/// <param name="Refused">The first refused rows, at most <see cref="MostListed"/>; all of them are counted.</param>
/// <param name="Stopped">Why the rest of the file could not be read; absent where it was read to its end. What was read before stands.</param>
/// <param name="LikelyDuplicates">Of new entries, where they were asked for; at most <see cref="MostDuplicates"/>. Nothing was merged.</param>
public sealed record ImportReport(
    int Rows,
    int Added,
    int NewVersions,
    int Unchanged,
    int RefusedCount,
    ImmutableArray<RefusedRow> Refused,
    Message? Stopped,
    bool IsDryRun,
    ImmutableArray<LikelyDuplicate> LikelyDuplicates)
{
    public const int MostListed = 1_000;

    public const int MostDuplicates = 100;
}

/// <param name="Rows">Read so far.</param>
/// <param name="Taken">Of them, those that stand in the catalogue by now, or in a dry run would.</param>
/// <param name="Part">Of the file, 0 to 1, by bytes; absent where its length is not known.</param>
public sealed record ImportProgress(int Rows, int Taken, int Refused, double? Part);

/// <summary>A new entry whose title an entry of another provider has too.</summary>
/// <param name="Row">Of the file.</param>
public sealed record LikelyDuplicate(int Row, string Title, MicroCredentialId Other, string OtherProvider, string OtherCountry);
