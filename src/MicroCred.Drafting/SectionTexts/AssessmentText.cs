using System.Globalization;
using System.Text;
using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>One row an assessment (kind: C for continuous, F for final); below, under a heading with the assessment's number, its rubric.</summary>
internal static class AssessmentText
{
    public static string Write(AssessmentContent content, LanguageProfile profile) => WithRubrics(
        content,
        profile,
        TableText.Write(
            ["#", profile.Label("method"), profile.Label("kind"), $"C = {profile.Label("continuous")}, F = {profile.Label("final")}", profile.Label("weight"), profile.Label("outcomes"), profile.Label("unit")],
            content.Assessments.Select(item => (string[])
            [
                $"{item.Number}", item.Method, item.Type, item.Kind == AssessmentKind.Continuous ? "C" : "F", item.Weight.ToString("0.##", CultureInfo.InvariantCulture),
                string.Join(", ", item.Outcomes), item.Unit?.ToString(CultureInfo.InvariantCulture) ?? "",
            ])));

    /// <summary>For who only reads: without the codes of methods, the kind in words, the weight as the course's language writes it.</summary>
    public static string WriteForReaders(AssessmentContent content, LanguageProfile profile) => WithRubrics(
        content,
        profile,
        TableText.Write(
            ["#", profile.Label("method"), profile.Label("kind"), profile.Label("weight"), profile.Label("outcomes"), profile.Label("unit")],
            content.Assessments.Select(item => (string[])
            [
                $"{item.Number}", item.Method, profile.Label(item.Kind == AssessmentKind.Continuous ? "continuous" : "final"), item.Weight.ToString("0.##", CultureInfo.GetCultureInfo(profile.Language)),
                string.Join(", ", item.Outcomes), item.Unit?.ToString(CultureInfo.InvariantCulture) ?? "",
            ])));

    private static string WithRubrics(AssessmentContent content, LanguageProfile profile, string table)
    {
        var text = new StringBuilder(table);
        foreach (var item in content.Assessments.Where(item => !item.Rubric.IsEmpty))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {profile.Label("rubric")} {item.Number}\n\n");
            text.Append(TableText.Write(
                [profile.Label("outcome"), profile.Label("criterion"), .. item.Rubric[0].Levels.Select(level => level.Name)],
                item.Rubric.Select(criterion => (string[])[$"{criterion.Outcome}", criterion.Criterion, .. criterion.Levels.Select(level => level.Description)])));
        }

        return text.ToString();
    }

    public static AssessmentContent Read(TextLines lines)
    {
        var items = lines.Table(columns: 7).Select(row => new CourseAssessment(
            TextLines.Integer(row.Cells[0], row.Line),
            row.Cells[2],
            row.Cells[1],
            row.Cells[3].ToUpperInvariant() switch
            {
                "C" => AssessmentKind.Continuous,
                "F" => AssessmentKind.Final,
                _ => throw new UnreadableTextException(DraftingRefusals.TextAssessmentKind(row.Line, row.Cells[3])),
            },
            TextLines.Fraction(row.Cells[4], row.Line).ToDecimal(2),
            TextLines.Integers(row.Cells[5], row.Line),
            row.Cells[6].Length > 0 ? TextLines.Integer(row.Cells[6], row.Line) : null,
            Rubric: [])).ToList();

        while (lines.SkipBlank())
        {
            var heading = lines.Read();
            var number = heading.StartsWith("### ", StringComparison.Ordinal) ? TextLines.Integer(heading.Split(' ')[^1], lines.Number) : 0;
            var index = items.FindIndex(item => item.Number == number);
            if (index < 0)
                throw new UnreadableTextException(DraftingRefusals.TextHeading(lines.Number, heading));
            lines.SkipBlank();
            var head = TableText.Cells(lines.Peek() ?? "");
            items[index] = items[index] with { Rubric = [.. lines.Table(columns: 3).Select(row => Criterion(row, head))] };
        }

        return new([.. items]);
    }

    private static RubricCriterion Criterion((int Line, string[] Cells) row, string[] head) => new(
        TextLines.Integer(row.Cells[0], row.Line),
        row.Cells[1],
        [.. row.Cells.Skip(2).Take(head.Length - 2).Select((text, index) => new RubricLevel(head[index + 2], text))]);
}
