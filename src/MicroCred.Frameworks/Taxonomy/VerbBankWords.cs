using System.Collections.Immutable;

namespace MicroCred.Frameworks.Taxonomy;

/// <summary>What a verb bank's file says, read and checked. Every word is lower case.</summary>
internal sealed record VerbBankWords(
    string Language,
    bool IsTranslated,
    ImmutableArray<TaxonomyVerb> Verbs,
    ImmutableArray<string> Vague,
    ImmutableArray<string> Leads,
    ImmutableArray<string> Conjunctions,
    ImmutableArray<string> ObjectStarts,
    ImmutableArray<string> Purposes);
