using System.Globalization;
using System.Text;
using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Exports;

/// <summary>The quiz in GIFT, which Moodle and others import. Signs that GIFT gives a meaning to are escaped.</summary>
public static class ExportGift
{
    public static string Of(CourseDesign design)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"$CATEGORY: $course$/top/{OneLine(design.Brief.Title).Replace("/", "//", StringComparison.Ordinal)}\n");
        foreach (var item in design.Quiz?.Items ?? [])
        {
            var keys = item.Options.Count(option => option.IsKey);
            text.Append(CultureInfo.InvariantCulture, $"\n::Q{item.Number:000}::[plain]{Escape(item.Stem)} {{\n");
            foreach (var option in item.Options)
            {
                var mark = keys == 1 ? option.IsKey ? "=" : "~" : string.Create(CultureInfo.InvariantCulture, $"~%{QuizGrade.Percent(item, option):0.#####}%");
                text.Append('\t').Append(mark).Append(Escape(option.Text));
                if (option.Feedback.Length > 0)
                    text.Append('#').Append(Escape(option.Feedback));
                text.Append('\n');
            }

            if (item.Feedback.Length > 0)
                text.Append("\t####").Append(Escape(item.Feedback)).Append('\n');
            text.Append("}\n");
        }

        return text.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var letter in OneLine(text))
        {
            if (letter is '~' or '=' or '#' or '{' or '}' or ':' or '\\')
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    // A blank line ends a question in GIFT.
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
