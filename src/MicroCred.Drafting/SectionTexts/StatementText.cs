using System.Globalization;
using System.Text;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Statements;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>A heading a form with its code in brackets; a table of its fields. A value that says "not stated" is absent.</summary>
internal static class StatementText
{
    public static string Write(StatementContent content, DraftingReference reference, LanguageProfile profile)
    {
        var text = new StringBuilder();
        foreach (var filling in content.Forms)
        {
            var form = reference.Forms.First(form => form.Code == filling.Form);
            text.Append(CultureInfo.InvariantCulture, $"## {form.LocalizedName.In(profile.Language)} ({form.Code})\n\n");
            text.Append(TableText.Write(
                ["#", profile.Label("field"), profile.Label("value")],
                filling.Fields.Select(field => (string[])
                [
                    field.Field, form.Fields.Find(known => known.Code == field.Field)?.LocalizedLabel.In(profile.Language) ?? field.Field, field.Value ?? profile.Label("notStated"),
                ])));
            text.Append('\n');
        }

        return text.ToString();
    }

    public static StatementContent Read(TextLines lines, LanguageProfile profile)
    {
        var forms = ImmutableArray.CreateBuilder<FormFilling>();
        while (lines.SkipBlank())
        {
            var heading = lines.Read().TrimEnd();
            var open = heading.LastIndexOf('(');
            if (!heading.StartsWith("## ", StringComparison.Ordinal) || open < 0 || !heading.EndsWith(')'))
                throw new UnreadableTextException(DraftingRefusals.TextHeading(lines.Number, heading));
            forms.Add(new(heading[(open + 1)..^1],
                [.. lines.Table(columns: 3).Select(row => new FilledField(row.Cells[0], row.Cells[2].Length == 0 || row.Cells[2] == profile.Label("notStated") ? null : row.Cells[2]))]));
        }

        return new(forms.ToImmutable());
    }
}
