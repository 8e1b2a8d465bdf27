using System.Text;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.SectionTexts;

namespace MicroCred.Drafting.Exports;

/// <summary>The learning-time table as CSV (RFC 4180, UTF-8 with a byte order mark for spreadsheets), one row an activity, and the totals.</summary>
public static class ExportLearningTimeCsv
{
    public static byte[] Of(CourseDesign design, DraftingReference reference)
    {
        var profile = reference.FindLanguage(design.Brief.Language)!;
        var text = new StringBuilder();
        Append(text, LearningTimeText.Head(profile));
        foreach (var activity in design.LearningTime?.Activities ?? [])
            Append(text, LearningTimeText.Row(activity));
        Append(text,
        [
            profile.Label("total"), "", "", "",
            Sum(design, activity => activity.Guided), Sum(design, activity => activity.Independent), Sum(design, activity => activity.Assessment), "",
        ]);
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Sum(CourseDesign design, Func<LearningTime.LearningActivity, Fraction> part) =>
        TableText.Number((design.LearningTime?.Activities ?? []).Aggregate(Fraction.Zero, (sum, activity) => sum + part(activity)));

    private static void Append(StringBuilder text, string[] cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    /// <summary>A text that a spreadsheet would run as a formula gets an apostrophe before it. A negative number is one.</summary>
    private static string Cell(string text)
    {
        var safe = text.TrimStart() is { Length: > 0 } start && (start[0] is '=' or '+' or '-' or '@' || text[0] is '\t' or '\r' or '\n') ? $"'{text}" : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
