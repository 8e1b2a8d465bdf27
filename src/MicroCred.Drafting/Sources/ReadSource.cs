using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MicroCred.Drafting.Sources;

/// <summary>Turns an uploaded file into Markdown text: what the lecturer sees and can mend is what the drafter reads.</summary>
public static class ReadSource
{
    public const int MostBytes = 5 * 1024 * 1024;

    private const int MostUnpackedBytes = 50 * 1024 * 1024;

    /// <param name="fileName">Its ending says what it is: .txt, .md, .markdown or .docx.</param>
    public static Result<string> From(string fileName, byte[] content)
    {
        if (content.Length > MostBytes)
            return Refuse(DraftingRefusals.SourceTooLarge(MostBytes));
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".txt" or ".md" or ".markdown" => FromText(content),
            ".docx" => FromDocx(content),
            var ending => Refuse(DraftingRefusals.SourceKindUnknown(ending)),
        };
    }

    private static Result<string> FromText(byte[] content)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            return Refuse(DraftingRefusals.SourceNotUtf8);
        }
    }

    private static Result<string> FromDocx(byte[] content)
    {
        try
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(content, writable: false), isEditable: false,
                new OpenSettings { MaxCharactersInPart = MostUnpackedBytes });
            if (document.MainDocumentPart?.Document.Body is not { } body)
                return Refuse(DraftingRefusals.SourceNotDocx);
            var text = new StringBuilder();
            foreach (var paragraph in body.Descendants<Paragraph>())
                Append(text, paragraph);
            return text.ToString().Trim();
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or ArgumentException)
        {
            return Refuse(DraftingRefusals.SourceNotDocx);
        }
    }

    private static void Append(StringBuilder text, Paragraph paragraph)
    {
        // Deleted and hidden text is not what the lecturer sees; it stays out.
        var words = string.Concat(paragraph.Descendants<Text>()
            .Where(run => run.Ancestors<Run>().FirstOrDefault()?.RunProperties?.Vanish is null)
            .Select(run => run.Text)).Trim();
        if (words.Length == 0)
            return;
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        var heading = style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) && style.Length > 7 && char.IsAsciiDigit(style[^1])
            ? style[^1] - '0'
            : style.Equals("Title", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        text.Append(heading > 0 ? new string('#', Math.Min(heading, 6)) + " " : paragraph.ParagraphProperties?.NumberingProperties is null ? "" : "- ")
            .Append(words).Append("\n\n");
    }

    private static Refusal Refuse(Message message) => new(RefusalCode.BadUserInput, message, "sourceMaterial");
}
