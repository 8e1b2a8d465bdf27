using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.LearningTime;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.Statements;

/// <summary>
/// The course table of an approval form ("Table 4") as lines of one field: a unit each with the outcomes it serves, its guided, independent and
/// assessment hours, its assessments with their weights and its learning time; what belongs to the whole course; the total with the credits.
/// </summary>
internal static class CourseTable
{
    /// <returns>Null while there are no units. What is not drafted yet is left out.</returns>
    public static string? Of(CourseDesign design, DraftingReference reference)
    {
        if (design.Structure is not { } structure)
            return null;
        var profile = reference.FindLanguage(design.Brief.Language)!;
        var lines = structure.Units.Select(unit => Row(unit, design, reference, profile)).ToList();
        if (Assessments(null, design) is { Length: > 0 } final)
            lines.Add(Join([profile.Label("course"), .. Hours(null, design, profile), final, Total(null, design, reference)]));
        if (design.LearningTime is { } time)
            lines.Add($"{profile.Label("total")}: {FillForms.Hours(time.TotalHours, design, reference)}; {FillForms.Credits(design)}");
        return string.Join('\n', lines);
    }

    private static string Row(CourseUnit unit, CourseDesign design, DraftingReference reference, LanguageProfile profile) => Join(
    [
        $"{unit.Number}. {unit.Title}", $"{profile.Label("outcomes")}: {string.Join(", ", unit.Outcomes)}", .. Hours(unit.Number, design, profile), Assessments(unit.Number, design),
        Total(unit.Number, design, reference),
    ]);

    private static IEnumerable<string> Hours(int? unit, CourseDesign design, LanguageProfile profile)
    {
        if (design.LearningTime is null)
            return [];
        return [Part("guided", activity => activity.Guided), Part("independent", activity => activity.Independent), Part("assessmentTime", activity => activity.Assessment)];

        string Part(string label, Func<LearningActivity, Fraction> part) => $"{profile.Label(label)}: {FillForms.Number(Sum(unit, design, part), design)}";
    }

    private static string Assessments(int? unit, CourseDesign design) => string.Join("; ",
        (design.Assessment?.Assessments ?? []).Where(item => item.Unit == unit).Select(item => $"{item.Method} ({item.Weight.ToString("0.##", FillForms.Culture(design))} %)"));

    private static string Total(int? unit, CourseDesign design, DraftingReference reference) =>
        design.LearningTime is null ? "" : FillForms.Hours(Sum(unit, design, activity => activity.Hours), design, reference);

    private static Fraction Sum(int? unit, CourseDesign design, Func<LearningActivity, Fraction> part) =>
        design.LearningTime!.Activities.Where(activity => activity.Unit == unit).Aggregate(Fraction.Zero, (sum, activity) => sum + part(activity));

    private static string Join(IEnumerable<string> parts) => string.Join(" · ", parts.Where(part => part.Length > 0));
}
