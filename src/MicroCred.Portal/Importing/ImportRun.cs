using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MicroCred.Frameworks.Text;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Importing;

/// <summary>A file is checked before it is imported: the check writes nothing.</summary>
public enum ImportStep { Check, Import }

/// <summary>Interrupted: the portal stopped meanwhile. Failed: the machine refused (disk, database).</summary>
public enum ImportState { Waiting, Running, Done, Cancelled, Interrupted, Failed }

/// <summary>One uploaded file and what became of it: all that is kept of an import. Replaced whole at each change.</summary>
/// <param name="FileName">As its owner calls it: shown, never opened.</param>
/// <param name="Owner">Whose the rows are; absent where each row names its provider.</param>
public sealed record ImportRun(string Id, long Person, string FileName, long Bytes, ImportFormat Format, ProviderDraft? Owner, DateTimeOffset UploadedAt)
{
    public ImportStep Step { get; init; }

    public ImportState State { get; init; }

    /// <summary>Absent until the step is done.</summary>
    public ImportSums? Sums { get; init; }

    /// <summary>Why the rest of the file could not be read; absent where it was read to its end.</summary>
    public Message? Stopped { get; init; }

    public ImmutableArray<LikelyDuplicate> Duplicates { get; init; } = [];

    [JsonIgnore]
    public PersonId Of => new(Person);

    [JsonIgnore]
    public bool IsActive => State is ImportState.Waiting or ImportState.Running;

    /// <summary>The next step, or the same one again, not yet begun.</summary>
    public ImportRun Begin(ImportStep step) => this with { Step = step, State = ImportState.Waiting, Sums = null, Stopped = null, Duplicates = [] };

    public ImportRun With(ImportReport report) => this with
    {
        State = ImportState.Done,
        Sums = new(report.Rows, report.Added, report.NewVersions, report.Unchanged, report.RefusedCount),
        Stopped = report.Stopped,
        Duplicates = report.LikelyDuplicates,
    };
}

public sealed record ImportSums(int Rows, int Added, int NewVersions, int Unchanged, int Refused)
{
    /// <summary>Rows that stand in the catalogue, or would.</summary>
    [JsonIgnore]
    public int Taken => Added + NewVersions + Unchanged;
}
