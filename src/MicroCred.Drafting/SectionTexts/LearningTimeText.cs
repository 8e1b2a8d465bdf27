using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.LearningTime;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>One row an activity; a blank unit means the course as a whole.</summary>
internal static class LearningTimeText
{
    public static string[] Head(LanguageProfile profile) =>
    [
        profile.Label("unit"), profile.Label("kind"), profile.Label("activity"), profile.Label("quantity"),
        profile.Label("guided"), profile.Label("independent"), profile.Label("assessmentTime"), profile.Label("online"),
    ];

    public static string[] Row(LearningActivity activity) =>
    [
        activity.Unit?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", activity.Kind, activity.Title, activity.Quantity > 0 ? $"{activity.Quantity}" : "",
        TableText.Number(activity.Guided), TableText.Number(activity.Independent), TableText.Number(activity.Assessment), $"{activity.OnlinePercent}",
    ];

    public static string Write(LearningTimeContent content, LanguageProfile profile) => TableText.Write(Head(profile), content.Activities.Select(Row));

    public static LearningTimeContent Read(TextLines lines) => new(
    [
        .. lines.Table(columns: 8).Select(row => new LearningActivity(
            row.Cells[0].Length > 0 ? TextLines.Integer(row.Cells[0], row.Line) : null,
            row.Cells[1],
            row.Cells[2],
            row.Cells[3].Length > 0 ? TextLines.Integer(row.Cells[3], row.Line) : 0,
            TextLines.Fraction(row.Cells[4], row.Line),
            TextLines.Fraction(row.Cells[5], row.Line),
            TextLines.Fraction(row.Cells[6], row.Line),
            row.Cells[7].Length > 0 ? TextLines.Integer(row.Cells[7], row.Line) : 0)),
    ]);
}
