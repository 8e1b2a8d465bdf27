using System.Collections.Immutable;
using MicroCred.Drafting;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.LearningTime;
using MicroCred.Frameworks.Quantities;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Credits;

namespace MicroCred.Portal.Api.Drafting;

internal static class LearningTimeResolvers
{
    public static ResolverMap AddLearningTime(this ResolverMap map) => map
        .Object<CourseTime>("LearningTime", type => type
            .Field("totalHours", time => time.Total.ToDecimal())
            .Field("requiredHours", time => new HourRange(time.Required))
            .Field("rows", time => time.Rows))
        .Object<CourseTimeRow>("LearningTimeRow", type => type
            .Field("topic", row => row.Topic)
            .Field("guidedHours", row => row.Guided.ToDecimal())
            .Field("independentHours", row => row.Independent.ToDecimal())
            .Field("assessmentHours", row => row.Assessment.ToDecimal()));
}

/// <summary>The learning time by topic: see <c>LearningTime</c> in the schema.</summary>
internal sealed record CourseTime(Fraction Total, FractionRange Required, ImmutableArray<CourseTimeRow> Rows)
{
    public static CourseTime? Of(CourseDesign design, DraftingReference reference) => design.LearningTime is { } time
        ? new(time.TotalHours, reference.HoursFor(design.Brief), [.. time.Activities.GroupBy(activity => TopicOf(activity, design)).Select(topic => CourseTimeRow.Of(topic.Key, topic))])
        : null;

    private static string TopicOf(LearningActivity activity, CourseDesign design) =>
        activity.Unit is { } number ? design.Structure?.Units.FirstOrDefault(unit => unit.Number == number)?.Title ?? $"{number}" : activity.Title;
}

internal sealed record CourseTimeRow(string Topic, Fraction Guided, Fraction Independent, Fraction Assessment)
{
    public static CourseTimeRow Of(string topic, IEnumerable<LearningActivity> activities) => activities.Aggregate(
        new CourseTimeRow(topic, Fraction.Zero, Fraction.Zero, Fraction.Zero),
        (row, activity) => row with { Guided = row.Guided + activity.Guided, Independent = row.Independent + activity.Independent, Assessment = row.Assessment + activity.Assessment });
}
