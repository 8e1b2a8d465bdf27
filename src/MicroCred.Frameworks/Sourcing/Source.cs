namespace MicroCred.Frameworks.Sourcing;

/// <summary>How far a source was read when its facts were carried over.</summary>
public enum ReadingGrade { Full, Excerpt, TitleOnly, SecondHand }

/// <summary>A document that facts rest on. Its title stays in the language of the document and is never translated.</summary>
/// <param name="Code">Unique over all country packs, e.g. <c>S-UNIMAS-2025</c>.</param>
/// <param name="Url">Where the issuer publishes it; absent where only a copy was read.</param>
/// <param name="Supports">Which facts were carried over from it.</param>
/// <param name="KnownErrors">What it says that is known to be wrong.</param>
/// <param name="ReadAt">Where the copy stands that was read.</param>
public sealed record Source(
    string Code,
    string Title,
    string? Publisher,
    int? Year,
    Uri? Url,
    ReadingGrade Grade,
    LocalizedText? Supports = null,
    LocalizedText? KnownErrors = null,
    string? ReadAt = null);

/// <summary>A place in a source.</summary>
/// <param name="Section">Section, article, table or page as the source names it; absent where it was not recorded.</param>
public sealed record Citation(Source Source, string? Section);
