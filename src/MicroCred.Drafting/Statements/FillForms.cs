using System.Globalization;
using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Statements;

/// <summary>Fills the forms of the course's country with what the draft knows. Of what it does not know, what a person wrote into the form before stays; the rest is absent.</summary>
public static class FillForms
{
    private static readonly Dictionary<string, Func<CourseDesign, DraftingReference, string?>> Fillers = new()
    {
        ["title"] = (design, _) => design.Brief.Title,
        ["brief"] = (design, _) => design.Brief.Text.Trim(),
        ["language"] = (design, _) => Culture(design).NativeName,
        ["mode"] = (design, reference) => reference.FindLanguage(design.Brief.Language)?.Form.DeliveryModes[design.Brief.Mode.ToString()],
        ["level"] = (design, _) => design.Brief.Level.ToString(),
        ["credits"] = (design, _) => Credits(design),
        ["hours"] = (design, reference) => Hours(design, reference),
        ["outcomes"] = (design, _) => Lines(design.Outcomes?.Outcomes.Select(outcome => $"{outcome.Number}. {outcome.Text}")),
        ["units"] = (design, _) => Lines(design.Structure?.Units.Select(unit => $"{unit.Number}. {unit.Title}")),
        ["courseTable"] = CourseTable.Of,
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
        new(form.Code, [.. form.Fields.Select(field => new FilledField(field.Code, Value(form, field, design, reference)))]);

    private static string? Value(CourseForm form, FormField field, CourseDesign design, DraftingReference reference)
    {
        if (design.Brief.FormFields.TryGetValue(field.Code, out var given) && !string.IsNullOrWhiteSpace(given))
            return given.Trim();
        return field.From is { } from
            ? Fillers[from](design, reference)
            : design.Statement?.Forms.FirstOrDefault(filling => filling.Form == form.Code)?.Fields.FirstOrDefault(filled => filled.Field == field.Code)?.Value;
    }

    private static string? Hours(CourseDesign design, DraftingReference reference) =>
        design.LearningTime is { } time ? Hours(time.TotalHours, design, reference) : null;

    internal static string Hours(Fraction hours, CourseDesign design, DraftingReference reference) =>
        reference.FindLanguage(design.Brief.Language)!.Form.Hours.Replace("{hours}", Number(hours, design), StringComparison.Ordinal);

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

    internal static string Credits(CourseDesign design) => $"{Number(design.Brief.Credits, design)} ({design.Brief.CreditSystem})";

    private static string? Lines(IEnumerable<string>? lines) => lines is null ? null : string.Join('\n', lines);

    internal static string Number(Fraction value, CourseDesign design) => value.ToDecimal(2).ToString("0.##", Culture(design));

    internal static CultureInfo Culture(CourseDesign design) => CultureInfo.GetCultureInfo(design.Brief.Language);
}
