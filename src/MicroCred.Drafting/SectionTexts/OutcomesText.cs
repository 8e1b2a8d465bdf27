using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Outcomes;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>One row an outcome; the taxonomy is written as on approval forms: C4, P3, A2.</summary>
internal static class OutcomesText
{
    private const string Letters = "CPA";

    public static string Write(OutcomesContent content, LanguageProfile profile) => TableText.Write(
        ["#", profile.Label("outcome"), profile.Label("condition"), profile.Label("criterion"), profile.Label("taxonomy"), profile.Label("domain")],
        content.Outcomes.Select(outcome => (string[])
        [
            $"{outcome.Number}", outcome.Statement, outcome.Condition, outcome.Criterion,
            $"{Letters[(int)outcome.Domain]}{outcome.TaxonomyLevel}", outcome.FrameworkDomain ?? "",
        ]));

    public static OutcomesContent Read(TextLines lines) => new(
    [
        .. lines.Table(columns: 5).Select(row =>
        {
            var taxonomy = row.Cells[4].ToUpperInvariant();
            var domain = taxonomy.Length > 1 ? Letters.IndexOf(taxonomy[0], StringComparison.Ordinal) : -1;
            if (domain < 0)
                throw new UnreadableTextException(DraftingRefusals.TextTaxonomy(row.Line, row.Cells[4]));
            return new CourseOutcome(TextLines.Integer(row.Cells[0], row.Line), row.Cells[1].TrimEnd('.'), row.Cells[2], row.Cells[3].TrimEnd('.'),
                (TaxonomyDomain)domain, TextLines.Integer(taxonomy[1..], row.Line), row.Cells.Length > 5 && row.Cells[5].Length > 0 ? row.Cells[5] : null);
        }),
    ]);
}
