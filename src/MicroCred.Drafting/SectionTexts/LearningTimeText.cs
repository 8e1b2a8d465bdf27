using System.Globalization;
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
        activity.Unit?.ToString(CultureInfo.InvariantCulture) ?? "", activity.Kind, activity.Title, activity.Quantity > 0 ? $"{activity.Quantity}" : "",
        TableText.Number(activity.Guided), TableText.Number(activity.Independent), TableText.Number(activity.Assessment), $"{activity.OnlinePercent}",
    ];

    /// <summary>For who only reads: without the codes of kinds, which the activity's name tells.</summary>
    public static string[] HeadForReaders(LanguageProfile profile) =>
        [profile.Label("unit"), profile.Label("activity"), profile.Label("guided"), profile.Label("independent"), profile.Label("assessmentTime"), profile.Label("online")];

    /// <summary>One row an activity and their sums at the end, with numbers as the course's language writes them.</summary>
    public static IEnumerable<string[]> RowsForReaders(LearningTimeContent content, LanguageProfile profile)
    {
        var culture = CultureInfo.GetCultureInfo(profile.Language);
        return content.Activities.Select(Row).Append(["", profile.Label("total"), Sum(one => one.Guided), Sum(one => one.Independent), Sum(one => one.Assessment), ""]);

        string[] Row(LearningActivity activity) =>
        [
            activity.Unit?.ToString(CultureInfo.InvariantCulture) ?? "", activity.Title, Hours(activity.Guided), Hours(activity.Independent), Hours(activity.Assessment), $"{activity.OnlinePercent}",
        ];

        string Sum(Func<LearningActivity, Fraction> part) => Hours(content.Activities.Aggregate(Fraction.Zero, (sum, activity) => sum + part(activity)));

        string Hours(Fraction hours) => hours.ToText(2, culture);
    }

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
