using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Outcomes;

namespace MicroCred.Drafting.Drafters.ModelBased.Shapes;

internal sealed record OutcomesShape(ImmutableArray<OutcomeShape> Outcomes) : ModelShape
{
    public override SectionContent ToContent(LanguageProfile profile) => new OutcomesContent([.. Outcomes.Select((outcome, index) => new CourseOutcome(
        index + 1, outcome.Statement.Trim().TrimEnd('.'), outcome.Condition.Trim(), outcome.Criterion.Trim().TrimEnd('.'), outcome.Domain, outcome.Level, outcome.DescriptorDomain))]);
}

internal sealed record OutcomeShape(string Statement, string Condition, string Criterion, TaxonomyDomain Domain, int Level, string? DescriptorDomain);
