using System.Globalization;
using System.Text;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Materials;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>A second-level heading a unit ("## Unit 1"); below, a third-level heading for each slide, for the video script and for the forum.</summary>
internal static class MaterialsText
{
    public static string Write(MaterialsContent content, LanguageProfile profile)
    {
        var text = new StringBuilder();
        foreach (var unit in content.Units)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {profile.Label("unit")} {unit.Unit}\n\n");
            foreach (var slide in unit.Slides)
            {
                text.Append(CultureInfo.InvariantCulture, $"### {OneLine(slide.Title)}\n\n");
                foreach (var point in slide.Points)
                    text.Append("- ").Append(OneLine(point)).Append('\n');
                text.Append("\n> ").Append(OneLine(slide.Notes)).Append("\n\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"### {profile.Label("videoScript")}\n\n{OneLine(unit.VideoScript)}\n\n### {profile.Label("forum")}\n\n");
            foreach (var prompt in unit.ForumPrompts)
                text.Append("- ").Append(OneLine(prompt)).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }

    public static MaterialsContent Read(TextLines lines, LanguageProfile profile)
    {
        var units = ImmutableArray.CreateBuilder<UnitMaterials>();
        while (lines.SkipBlank())
        {
            var heading = lines.Read();
            if (!heading.StartsWith("## ", StringComparison.Ordinal))
                throw new UnreadableTextException(DraftingRefusals.TextHeading(lines.Number, heading));
            units.Add(Unit(lines, profile, TextLines.Integer(heading.TrimEnd().Split(' ')[^1], lines.Number)));
        }

        return new(units.ToImmutable());
    }

    private static UnitMaterials Unit(TextLines lines, LanguageProfile profile, int number)
    {
        var (slides, script, prompts) = (ImmutableArray.CreateBuilder<Slide>(), "", ImmutableArray<string>.Empty);
        while (lines.SkipBlank() && !lines.Peek()!.StartsWith("## ", StringComparison.Ordinal))
        {
            var heading = lines.Read();
            if (!heading.StartsWith("### ", StringComparison.Ordinal))
                throw new UnreadableTextException(DraftingRefusals.TextHeading(lines.Number, heading));
            var title = heading[4..].Trim();
            var (points, notes, paragraph) = Block(lines);
            if (title == profile.Label("videoScript"))
                script = paragraph;
            else if (title == profile.Label("forum"))
                prompts = points;
            else
                slides.Add(new(title, points, notes));
        }

        return new(number, slides.ToImmutable(), script, prompts);
    }

    private static (ImmutableArray<string> Points, string Notes, string Paragraph) Block(TextLines lines)
    {
        var (points, notes, paragraph) = (ImmutableArray.CreateBuilder<string>(), new List<string>(), new List<string>());
        while (lines.Peek() is { } line && !line.StartsWith('#'))
        {
            lines.Read();
            if (line.StartsWith("- ", StringComparison.Ordinal))
                points.Add(line[2..].Trim());
            else if (line.StartsWith('>'))
                notes.Add(line[1..].Trim());
            else if (!string.IsNullOrWhiteSpace(line))
                paragraph.Add(line.Trim());
        }

        return (points.ToImmutable(), string.Join(' ', notes), string.Join(' ', paragraph));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
