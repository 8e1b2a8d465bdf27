using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Outcomes;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.Drafters.RuleBased;

/// <summary>Units from the topics, else from a general progression; every outcome is served by a unit, and every unit serves an outcome.</summary>
internal static class ProposeUnits
{
    /// <summary>A unit is worth at least this much learning time.</summary>
    private const int FewestHours = 4;

    public static StructureContent From(CoursePlan plan, OutcomesContent outcomes)
    {
        var most = Math.Max(1, (int)Math.Floor((plan.Hours.Min / FewestHours).ToDecimal()));
        var titles = Titles(plan, most);
        return new([.. titles.Select((title, index) =>
        {
            var served = Served(index, titles.Count, outcomes.Outcomes);
            var topics = Topics(plan, index, titles.Count, title);
            var summary = plan.Profile.Text.UnitSummary.Replace("{topics}", plan.Profile.List(topics), StringComparison.Ordinal);
            return new CourseUnit(index + 1, CoursePlan.Capitalise(title), summary, [.. topics], served);
        })]);
    }

    /// <summary>The topic inside a sentence for a unit that these rules made or that a person edited.</summary>
    public static CourseTopic TopicOf(CoursePlan plan, CourseUnit unit)
    {
        var phrase = unit.Topics.IsDefaultOrEmpty ? char.ToLowerInvariant(unit.Title[0]) + unit.Title[1..] : unit.Topics[0];
        return new(phrase, plan.Topics.FirstOrDefault(topic => unit.Topics.Contains(topic.Phrase))?.Sentences ?? []);
    }

    private static List<string> Titles(CoursePlan plan, int most)
    {
        if (plan.Topics.Length > 0)
            return [.. plan.Topics.Take(most).Select(topic => topic.Phrase)];
        var general = plan.Profile.Text.GenericUnits.Where(title => !plan.Repeats(title, plan.CourseTopic.Phrase)).ToList();
        var count = Math.Min(Math.Min(general.Count, most), 2 + (int)Math.Ceiling(plan.Brief.Credits.ToDecimal()));
        return [.. general.Take(count - 1).Append(general[^1]).Select(title => title.Replace("{topic}", plan.CourseTopic.Phrase, StringComparison.Ordinal))];
    }

    private static List<string> Topics(CoursePlan plan, int index, int units, string title) =>
        plan.Topics.Length > units
            ? [.. plan.Topics.Where((_, topic) => topic * units / plan.Topics.Length == index).Select(topic => topic.Phrase)]
            : [char.IsUpper(title[0]) && plan.Topics.IsEmpty ? char.ToLowerInvariant(title[0]) + title[1..] : title];

    private static ImmutableArray<int> Served(int unit, int units, ImmutableArray<CourseOutcome> outcomes)
    {
        var steps = Math.Max(units, outcomes.Length);
        return [.. Enumerable.Range(0, steps)
            .Where(step => step * units / steps == unit)
            .Select(step => outcomes[step * outcomes.Length / steps].Number)
            .Distinct()];
    }
}
