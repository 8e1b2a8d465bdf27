using System.Globalization;
using System.Text;
using System.Xml;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Quiz;

namespace MicroCred.Drafting.Exports;

/// <summary>The quiz as Moodle question XML: one category named after the course, one <c>multichoice</c> question an item, UTF-8, all texts plain.</summary>
public static class ExportMoodleXml
{
    public static byte[] Of(CourseDesign design)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("quiz");
            xml.WriteStartElement("question");
            xml.WriteAttributeString("type", "category");
            xml.WriteStartElement("category");
            // Moodle reads a slash as a subcategory unless it is doubled.
            xml.WriteElementString("text", $"$course$/top/{XmlText.Clean(design.Brief.Title).Replace("/", "//", StringComparison.Ordinal)}");
            xml.WriteEndElement();
            xml.WriteEndElement();
            foreach (var item in design.Quiz?.Items ?? [])
                Question(xml, item);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Question(XmlWriter xml, QuizItem item)
    {
        xml.WriteStartElement("question");
        xml.WriteAttributeString("type", "multichoice");
        Text(xml, "name", $"Q{item.Number.ToString("000", CultureInfo.InvariantCulture)}", format: null);
        Text(xml, "questiontext", item.Stem);
        Text(xml, "generalfeedback", item.Feedback);
        xml.WriteElementString("defaultgrade", "1");
        xml.WriteElementString("penalty", "0.3333333");
        xml.WriteElementString("hidden", "0");
        xml.WriteElementString("single", item.Options.Count(option => option.IsKey) == 1 ? "true" : "false");
        xml.WriteElementString("shuffleanswers", "true");
        xml.WriteElementString("answernumbering", "abc");
        foreach (var option in item.Options)
        {
            xml.WriteStartElement("answer");
            xml.WriteAttributeString("fraction", QuizGrade.Percent(item, option).ToString("0.#####", CultureInfo.InvariantCulture));
            xml.WriteAttributeString("format", "plain_text");
            xml.WriteElementString("text", XmlText.Clean(option.Text));
            Text(xml, "feedback", option.Feedback);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string element, string text, string? format = "plain_text")
    {
        xml.WriteStartElement(element);
        if (format is not null)
            xml.WriteAttributeString("format", format);
        xml.WriteElementString("text", XmlText.Clean(text));
        xml.WriteEndElement();
    }
}
