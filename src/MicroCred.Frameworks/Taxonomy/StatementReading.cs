using System.Collections.Immutable;

namespace MicroCred.Frameworks.Taxonomy;

/// <summary>The verbs found in a statement of a learning outcome.</summary>
/// <param name="Leading">The verb that the statement begins with; absent where it begins with no word of the bank.</param>
/// <param name="Others">Verbs joined to it ("analyse <i>and evaluate</i>"), in order.</param>
public sealed record StatementReading(VerbUse? Leading, ImmutableArray<VerbUse> Others);

/// <param name="Words">As written in the statement.</param>
/// <param name="Verbs">The bank's entries, one for each domain that has the verb; empty exactly where the verb is vague.</param>
public sealed record VerbUse(string Words, ImmutableArray<TaxonomyVerb> Verbs)
{
    /// <summary>Nothing that an assessor can observe: "understand", "memahami".</summary>
    public bool IsVague => Verbs.IsEmpty;
}
