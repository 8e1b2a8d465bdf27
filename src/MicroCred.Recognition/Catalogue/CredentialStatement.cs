namespace MicroCred.Recognition.Catalogue;

public enum DeliveryMode { Conventional, Blended, Online, OpenDistance }

/// <summary>
/// Everything a provider states about a micro-credential: the elements of the Malaysian Micro-credential Statement and of the
/// European standard that apply to an offer (those of one learner belong to the credential issued). What is absent is not stated; nothing is inferred.
/// </summary>
public sealed record CredentialStatement
{
    public required StatedText Title { get; init; }

    /// <summary>A level of a framework, when the provider itself names it. "Bachelor" alone is no level: it stands in <see cref="Wordings"/>.</summary>
    public LevelId? Level { get; init; }

    public Workload Workload { get; init; } = Workload.NotStated;

    public DeliveryMode? DeliveryMode { get; init; }

    /// <summary>Full time, part time, own pace: in the provider's words.</summary>
    public string? ModeOfStudy { get; init; }

    /// <summary>A category of the provider's country, e.g. Malaysia's 1, 2 or 3.</summary>
    public string? Category { get; init; }

    /// <summary>In the provider's order; empty where none are stated.</summary>
    public ImmutableArray<LearningOutcome> LearningOutcomes { get; init; } = [];

    public ImmutableArray<Assessment> Assessments { get; init; } = [];

    public QualityAssurance? QualityAssurance { get; init; }

    /// <summary>ISCED-F 2013: two, three or four digits for broad, narrow and detailed field.</summary>
    public string? Field { get; init; }

    /// <summary>Languages of instruction and examination, BCP 47.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    public string? EnrolmentRequirements { get; init; }

    public ImmutableArray<string> Prerequisites { get; init; } = [];

    /// <summary>Larger qualifications that it counts towards, as named.</summary>
    public ImmutableArray<string> StacksInto { get; init; } = [];

    public string? ProgrammeOfOrigin { get; init; }

    public ImmutableArray<CoursePair> CoursePairs { get; init; } = [];

    /// <summary>Supervision and identity check during assessment.</summary>
    public string? IdentityCheck { get; init; }

    /// <summary>Where an issued statement can be verified: an office's address or page, never a person's.</summary>
    public string? VerificationContact { get; init; }

    public Uri? Url { get; init; }

    /// <summary>The source's own words, where they say something that no value above can hold: "1 each (3 in all)", "from 4 hours".</summary>
    public ImmutableSortedDictionary<StatementElement, string> Wordings { get; init; } = ImmutableSortedDictionary<StatementElement, string>.Empty;

    /// <summary>What a reader must know about the entry, e.g. that the source gives two codes.</summary>
    public string? Note { get; init; }

    /// <summary>Made up for demonstration or measurement: always shown as such, never counted as a real offer.</summary>
    public bool IsMadeUp { get; init; }

    public required Evidence Evidence { get; init; }
}
