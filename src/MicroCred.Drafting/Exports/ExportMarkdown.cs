using System.Globalization;
using System.Text;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.SectionTexts;

namespace MicroCred.Drafting.Exports;

/// <summary>The whole course as one Markdown page in its own language. Sections without text are left out.</summary>
public static class ExportMarkdown
{
    public static string Of(CourseDesign design, DraftingReference reference)
    {
        var brief = design.Brief;
        var profile = reference.FindLanguage(brief.Language)!;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {brief.Title}\n\n{brief.Level} · {brief.Credits} ({brief.CreditSystem}) · {profile.Form.DeliveryModes[brief.Mode.ToString()]}\n");
        foreach (var section in Enum.GetValues<DraftSection>())
        {
            if (design.Content(section) is not { } content)
                continue;
            text.Append(CultureInfo.InvariantCulture, $"\n# {SectionText.Heading(section, profile)}\n\n");
            text.Append(SectionText.WriteForReaders(content, reference, brief));
        }

        return text.ToString();
    }
}
