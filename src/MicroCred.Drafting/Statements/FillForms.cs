using System.Globalization;
using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Statements;

/// <summary>Fills the forms of the course's country with what the draft knows. What it does not know stays absent.</summary>
public static class FillForms
{
    private static readonly Dictionary<string, Func<CourseDesign, DraftingReference, string?>> Fillers = new()
    {
        ["title"] = (design, _) => design.Brief.Title,
        ["brief"] = (design, _) => design.Brief.Text.Trim(),
        ["language"] = (design, _) => design.Brief.Language,
        ["mode"] = (design, reference) => reference.FindLanguage(design.Brief.Language)?.Form.DeliveryModes[design.Brief.Mode.ToString()],
        ["level"] = (design, _) => design.Brief.Level.ToString(),
        ["credits"] = (design, _) => $"{Number(design.Brief.Credits, design)} ({design.Brief.CreditSystem})",
        ["hours"] = (design, reference) => Hours(design, reference),
        ["outcomes"] = (design, _) => Lines(design.Outcomes?.Outcomes.Select(outcome => $"{outcome.Number}. {outcome.Text}")),
        ["units"] = (design, _) => Lines(design.Structure?.Units.Select(unit => $"{unit.Number}. {unit.Title}")),
        ["courseTable"] = (design, reference) => Lines(design.Structure?.Units.Select(unit => CourseTableRow(design, reference, unit.Number, unit.Title))),
        ["assessments"] = (design, _) => Lines(design.Assessment?.Assessments.Select(assessment =>
            $"{assessment.Number}. {assessment.Method} ({assessment.Weight.ToString("0.##", Culture(design))} %)")),
        ["assessmentShares"] = (design, reference) => Shares(design, reference),
    };

    /// <summary>The names that a form's field may give under <c>from</c>.</summary>
    public static IReadOnlyCollection<string> Known => Fillers.Keys;

    public static StatementContent Fill(CourseDesign design, DraftingReference reference)
    {
        var country = reference.CountryOf(design.Brief);
        var own = reference.Forms.Where(form => form.Country is not null && form.Country == country).ToList();
        var forms = own.Count > 0 ? own : reference.Forms.Where(form => form.Country is null);
        return new([.. forms.Select(form => Fill(form, design, reference))]);
    }

    private static FormFilling Fill(CourseForm form, CourseDesign design, DraftingReference reference) =>
        new(form.Code, [.. form.Fields.Select(field => new FilledField(field.Code, Value(field, design, reference)))]);

    private static string? Value(FormField field, CourseDesign design, DraftingReference reference)
    {
        if (design.Brief.FormFields.TryGetValue(field.Code, out var given) && !string.IsNullOrWhiteSpace(given))
            return given.Trim();
        return field.From is { } from ? Fillers[from](design, reference) : null;
    }

    private static string? Hours(CourseDesign design, DraftingReference reference) =>
        design.LearningTime is { } time && reference.FindLanguage(design.Brief.Language) is { } profile
            ? profile.Form.Hours.Replace("{hours}", Number(time.TotalHours, design), StringComparison.Ordinal)
            : null;

    private static string CourseTableRow(CourseDesign design, DraftingReference reference, int unit, string title)
    {
        var hours = design.LearningTime?.Activities.Where(activity => activity.Unit == unit)
            .Aggregate(Fraction.Zero, (sum, activity) => sum + activity.Hours);
        return hours is { } known && reference.FindLanguage(design.Brief.Language) is { } profile
            ? $"{unit}. {title}: {profile.Form.Hours.Replace("{hours}", Number(known, design), StringComparison.Ordinal)}"
            : $"{unit}. {title}";
    }

    private static string? Shares(CourseDesign design, DraftingReference reference)
    {
        if (design.Assessment is not { } assessment || reference.FindLanguage(design.Brief.Language) is not { } profile)
            return null;
        return profile.Form.Weights
            .Replace("{continuous}", Sum(AssessmentKind.Continuous), StringComparison.Ordinal)
            .Replace("{final}", Sum(AssessmentKind.Final), StringComparison.Ordinal);

        string Sum(AssessmentKind kind) =>
            assessment.Assessments.Where(item => item.Kind == kind).Sum(item => item.Weight).ToString("0.##", Culture(design));
    }

    private static string? Lines(IEnumerable<string>? lines) => lines is null ? null : string.Join('\n', lines);

    private static string Number(Fraction value, CourseDesign design) => value.ToDecimal(2).ToString("0.##", Culture(design));

    private static CultureInfo Culture(CourseDesign design) => CultureInfo.GetCultureInfo(design.Brief.Language);
}
