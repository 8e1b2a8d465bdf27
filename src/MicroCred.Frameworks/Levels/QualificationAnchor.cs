using System.Collections.Immutable;

namespace MicroCred.Frameworks.Levels;

/// <summary>
/// A kind of qualification and the level that each framework gives it. It compares kinds, never referencing results:
/// shown beside a mapping as a plausibility check, and no step of one.
/// </summary>
/// <param name="Levels">One for a framework; a framework without a single counterpart is absent.</param>
public sealed record QualificationAnchor(string Code, LocalizedText Type, ImmutableArray<Level> Levels, LocalizedText? Note, Evidence Evidence);
