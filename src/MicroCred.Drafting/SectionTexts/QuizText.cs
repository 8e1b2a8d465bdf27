using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Quiz;

namespace MicroCred.Drafting.SectionTexts;

/// <summary>A heading a question ("## Question 1 (2)": the unit in brackets), the question, its answers as a task list whose ticked entry is right, and quoted feedback.</summary>
internal static partial class QuizText
{
    public static string Write(QuizContent content, LanguageProfile profile)
    {
        var text = new StringBuilder();
        foreach (var item in content.Items)
        {
            var unit = item.Unit is { } number ? $" ({number})" : "";
            text.Append(CultureInfo.InvariantCulture, $"## {profile.Label("question")} {item.Number}{unit}\n\n{OneLine(item.Stem)}\n\n");
            foreach (var option in item.Options)
            {
                text.Append(option.IsKey ? "- [x] " : "- [ ] ").Append(OneLine(option.Text)).Append('\n');
                if (option.Feedback.Length > 0)
                    text.Append("  > ").Append(OneLine(option.Feedback)).Append('\n');
            }

            text.Append("\n> ").Append(OneLine(item.Feedback)).Append("\n\n");
        }

        return text.ToString();
    }

    public static QuizContent Read(TextLines lines)
    {
        var items = ImmutableArray.CreateBuilder<QuizItem>();
        while (lines.SkipBlank())
        {
            var heading = lines.Read();
            if (Heading().Match(heading) is not { Success: true } match)
                throw new UnreadableTextException(DraftingRefusals.TextHeading(lines.Number, heading));
            var unit = match.Groups["unit"].Success ? TextLines.Integer(match.Groups["unit"].Value, lines.Number) : (int?)null;
            items.Add(Item(lines, TextLines.Integer(match.Groups["number"].Value, lines.Number), unit));
        }

        return new(items.ToImmutable());
    }

    private static QuizItem Item(TextLines lines, int number, int? unit)
    {
        var (stem, options, feedback) = (new List<string>(), ImmutableArray.CreateBuilder<QuizOption>(), new List<string>());
        while (lines.Peek() is { } line && !line.StartsWith("## ", StringComparison.Ordinal))
        {
            lines.Read();
            if (Option().Match(line) is { Success: true } option)
                options.Add(new(option.Groups["text"].Value.Trim(), option.Groups["mark"].Value is "x" or "X"));
            else if (line.StartsWith("  >", StringComparison.Ordinal) && options.Count > 0)
                options[^1] = options[^1] with { Feedback = line[3..].Trim() };
            else if (line.StartsWith('>'))
                feedback.Add(line[1..].Trim());
            else if (!string.IsNullOrWhiteSpace(line))
                stem.Add(line.Trim());
        }

        return new(number, unit, string.Join(' ', stem), options.ToImmutable(), string.Join(' ', feedback));
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^## .*?(?<number>\d+)(?: \((?<unit>\d+)\))?\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^- \[(?<mark>[ xX])\] (?<text>.*)$")]
    private static partial Regex Option();
}
