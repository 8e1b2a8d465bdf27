using System.Text;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Statements;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>A heading a form with its code in brackets; a table of its fields. A value that says "not stated" is absent.</summary>
internal static class StatementText
{
    /// <param name="withCodes">The fields' codes, by which an edited text is read back; who only reads needs none.</param>
    public static string Write(StatementContent content, DraftingReference reference, LanguageProfile profile, bool withCodes = true)
    {
        var text = new StringBuilder();
        foreach (var filling in content.Forms)
        {
            var form = reference.Forms.First(form => form.Code == filling.Form);
            text.Append("## ").Append(form.LocalizedName.In(profile.Language)).Append(withCodes ? $" ({form.Code})" : "").Append("\n\n");
            string[] head = [profile.Label("field"), profile.Label("value")];
            text.Append(TableText.Write(
                withCodes ? ["#", .. head] : head,
                filling.Fields.Select(field => (string[])
                [
                    .. withCodes ? [field.Field] : Array.Empty<string>(),
                    form.Find(field.Field)?.LocalizedLabel.In(profile.Language) ?? field.Field,
                    field.Value ?? profile.Label("notStated"),
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
