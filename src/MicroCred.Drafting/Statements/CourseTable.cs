using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.LearningTime;

namespace MicroCred.Drafting.Statements;

/// <summary>
/// The course table of an approval form ("Table 4"): a unit each with the outcomes it serves, its guided, independent and assessment hours, its
/// learning time and its assessments with their weights; what belongs to the whole course; the total with the credits.
/// </summary>
internal static class CourseTable
{
    /// <summary>The rows as lines of one field, to be read and changed as text.</summary>
    /// <returns>Null while there are no units. What is not drafted yet is left out.</returns>
    public static string? Of(CourseDesign design, DraftingReference reference) =>
        design.Structure is null ? null : string.Join('\n', Rows(design, reference).Select(row => Line(row, reference.FindLanguage(design.Brief.Language)!)));

    public static string[] Head(LanguageProfile profile) =>
        [profile.Label("unit"), profile.Label("outcomes"), profile.Label("learningTime"), profile.Label("assessment")];

    /// <returns>None while there are no units. The last is the total, once the learning time is known.</returns>
    public static IEnumerable<CourseTableRow> Rows(CourseDesign design, DraftingReference reference)
    {
        if (design.Structure is not { } structure)
            yield break;
        var profile = reference.FindLanguage(design.Brief.Language)!;
        foreach (var unit in structure.Units)
            yield return Row($"{unit.Number}. {unit.Title}", string.Join(", ", unit.Outcomes), unit.Number);
        if (Assessments(null, design).Any())
            yield return Row(profile.Label("course"), "", null);
        if (design.LearningTime is { } time)
            yield return new(profile.Label("total"), "", [], $"{FillForms.Hours(time.TotalHours, design, reference)}; {FillForms.Credits(design)}", []);

        CourseTableRow Row(string name, string outcomes, int? unit)
        {
            ImmutableArray<LearningActivity> own = [.. (design.LearningTime?.Activities ?? []).Where(activity => activity.Unit == unit)];
            return design.LearningTime is null
                ? new(name, outcomes, [], "", [.. Assessments(unit, design)])
                : new(name, outcomes, Parts(own), FillForms.Hours(Sum(own, activity => activity.Hours), design, reference), [.. Assessments(unit, design)]);
        }

        ImmutableArray<string> Parts(ImmutableArray<LearningActivity> activities) =>
            [Part("guided", activities, activity => activity.Guided), Part("independent", activities, activity => activity.Independent), Part("assessmentTime", activities, activity => activity.Assessment)];

        string Part(string label, ImmutableArray<LearningActivity> activities, Func<LearningActivity, Fraction> part) =>
            $"{profile.Label(label)}: {FillForms.Number(Sum(activities, part), design)}";
    }

    private static string Line(CourseTableRow row, LanguageProfile profile) => string.Join(" · ", ((string[])
    [
        row.Name, row.Outcomes.Length > 0 ? $"{profile.Label("outcomes")}: {row.Outcomes}" : "", .. row.Hours, string.Join("; ", row.Assessments), row.Total,
    ]).Where(part => part.Length > 0));

    private static IEnumerable<string> Assessments(int? unit, CourseDesign design) =>
        (design.Assessment?.Assessments ?? []).Where(item => item.Unit == unit).Select(item => $"{item.Method} ({item.Weight.ToString("0.##", FillForms.Culture(design))} %)");

    private static Fraction Sum(ImmutableArray<LearningActivity> activities, Func<LearningActivity, Fraction> part) =>
        activities.Aggregate(Fraction.Zero, (sum, activity) => sum + part(activity));
}

/// <param name="Name">Of the unit; "whole course"; "total".</param>
/// <param name="Outcomes">Numbers of those it serves; blank where it has none of its own.</param>
/// <param name="Hours">Guided, independent and assessment hours with their names; none before the learning time is drafted, nor in the total.</param>
/// <param name="Total">All hours together; blank before the learning time is drafted.</param>
internal sealed record CourseTableRow(string Name, string Outcomes, ImmutableArray<string> Hours, string Total, ImmutableArray<string> Assessments);
