namespace MicroCred.Storage.Import;

/// <summary>What an import did, or in a dry run would do.</summary>
/// <param name="Refused">The first refused rows, at most <see cref="MostListed"/>; all of them are counted.</param>
/// <param name="Stopped">Why the rest of the file could not be read; absent where it was read to its end. What was read before stands.</param>
public sealed record ImportReport(
    int Rows, int Added, int NewVersions, int Unchanged, int RefusedCount, ImmutableArray<RefusedRow> Refused, Message? Stopped, bool IsDryRun)
{
    public const int MostListed = 1_000;
}

/// <param name="Rows">Read so far.</param>
/// <param name="Part">Of the file, 0 to 1, by bytes; absent where its length is not known.</param>
public sealed record ImportProgress(int Rows, int Refused, double? Part);
