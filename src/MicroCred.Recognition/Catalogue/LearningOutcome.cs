using MicroCred.Frameworks.Taxonomy;

namespace MicroCred.Recognition.Catalogue;

/// <summary>What a learner can do afterwards, as the provider words it.</summary>
/// <param name="Position">From 1, in the provider's order.</param>
/// <param name="Verb">The action verb as stated apart from the text; absent in most sources.</param>
/// <param name="TaxonomyLevel">From 1 upwards in the domain's taxonomy, as stated; absent where the provider states none.</param>
public sealed record LearningOutcome(int Position, StatedText Text, string? Verb = null, TaxonomyDomain? Domain = null, int? TaxonomyLevel = null);
