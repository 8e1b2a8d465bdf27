using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Outcomes;

namespace MicroCred.Drafting.Drafters.RuleBased;

/// <summary>Outcomes from the lowest fitting taxonomy level to the highest, each about one topic, each with the descriptor domain it answers to.</summary>
internal static class ProposeOutcomes
{
    private static readonly (int Lowest, int Highest) AnyLevel = (2, 6);

    public static OutcomesContent From(CoursePlan plan, Level? level)
    {
        var count = Count(plan.Brief.Credits);
        var (lowest, highest) = plan.Rules.FittingLevels(plan.Brief.Level, TaxonomyDomain.Cognitive) ?? AnyLevel;
        var used = new Dictionary<int, int>();
        return new([.. Enumerable.Range(0, count).Select(index =>
        {
            var taxonomyLevel = lowest + ((highest - lowest) * index + (count - 1) / 2) / (count - 1);
            var place = used[taxonomyLevel] = used.GetValueOrDefault(taxonomyLevel) + 1;
            return Outcome(plan, index, taxonomyLevel, place, TopicOf(plan, index, count), level);
        })]);
    }

    private static CourseOutcome Outcome(CoursePlan plan, int index, int taxonomyLevel, int place, string topic, Level? level)
    {
        var pattern = plan.Profile.Outcomes[taxonomyLevel - 1];
        var statement = $"{plan.Choose(pattern.Verbs, place)} {plan.About(topic, pattern.Objects)}";
        return new(index + 1, CoursePlan.Capitalise(statement), plan.Choose(pattern.Conditions, place), plan.Choose(pattern.Criteria, place),
            TaxonomyDomain.Cognitive, taxonomyLevel, DescriptorDomain(plan, taxonomyLevel, level));
    }

    /// <summary>Only a domain in which the level has a descriptor: an outcome answers to nothing that is not written down.</summary>
    private static string? DescriptorDomain(CoursePlan plan, int taxonomyLevel, Level? level) =>
        plan.Rules.DescriptorDomains.TryGetValue(plan.Brief.Level.Framework, out var domains)
        && domains.TryGetValue(taxonomyLevel, out var domain)
        && level?.Descriptors.Any(descriptor => descriptor.Domain.Code == domain) == true
            ? domain
            : null;

    /// <summary>The topic of the unit that will serve the outcome; the course's own for the highest outcome where topics are few, and where there are none.</summary>
    private static string TopicOf(CoursePlan plan, int index, int count) =>
        plan.Topics.IsEmpty || (plan.Topics.Length < count && index == count - 1)
            ? plan.CourseTopic.Phrase
            : plan.Topics[index * plan.Topics.Length / count].Phrase;

    private static int Count(Fraction credits) => credits <= 1 ? 3 : credits <= 2 ? 4 : credits <= 4 ? 5 : 6;
}
