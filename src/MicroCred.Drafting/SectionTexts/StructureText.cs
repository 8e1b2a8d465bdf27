using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.SectionTexts;

internal static class StructureText
{
    public static string Write(StructureContent content, LanguageProfile profile) => TableText.Write(
        ["#", profile.Label("unit"), profile.Label("topics"), profile.Label("outcomes"), profile.Label("notes")],
        content.Units.Select(unit => (string[])[$"{unit.Number}", unit.Title, string.Join("; ", unit.Topics), string.Join(", ", unit.Outcomes), unit.Summary]));

    public static StructureContent Read(TextLines lines) => new(
    [
        .. lines.Table(columns: 5).Select(row => new CourseUnit(
            TextLines.Integer(row.Cells[0], row.Line),
            row.Cells[1].Length > 0 ? row.Cells[1] : throw new UnreadableTextException(DraftingRefusals.TextBlank(row.Line)),
            row.Cells[4],
            [.. row.Cells[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            TextLines.Integers(row.Cells[3], row.Line))),
    ]);
}
