using System.Collections.Immutable;

namespace MicroCred.Frameworks.Taxonomy;

/// <summary>An observable verb at its level. One verb may stand in two domains, and is then two of these.</summary>
/// <param name="Verb">As we write it: lower case, e.g. "carry out", "menganalisis", "nasusuri".</param>
/// <param name="Level">1 to the domain's highest level.</param>
/// <param name="LevelName">In the bank's language: "analyse", "menganalisis".</param>
/// <param name="Source">Where the placement comes from, in full.</param>
/// <param name="Forms">Other shapes of the verb that a statement may begin with: spelling, imperative, infinitive.</param>
public sealed record TaxonomyVerb(
    string Verb,
    TaxonomyDomain Domain,
    int Level,
    string LevelName,
    string Source,
    ImmutableArray<string> Forms);
