using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MicroCred.Drafting.Exports;

/// <summary>Paragraphs of an exported document, on A4.</summary>
internal static partial class DocxText
{
    /// <summary>Between the margins, in twentieths of a point.</summary>
    public const int Width = PageWidth - (2 * Margin);

    private const int PageWidth = 11906;

    private const int PageHeight = 16838;

    private const int Margin = 1134;

    public static Paragraph Paragraph(string text, string style, bool isBold = false, bool isItalic = false, bool isNumber = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (isNumber)
            properties.Append(new Justification { Val = JustificationValues.Right });
        var run = new Run();
        if (isBold)
            run.Append(new RunProperties(new Bold()));
        else if (isItalic)
            run.Append(new RunProperties(new Italic()));
        run.Append(new Text(PercentSign().Replace(XmlText.Clean(text), "\u00A0%")) { Space = SpaceProcessingModeValues.Preserve });
        return new(properties, run);
    }

    /// <summary>The course's title and the page's number at the foot of each page.</summary>
    public static Footer Footer(string title) => new(new Paragraph(
        new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.Note }, new Tabs(new TabStop { Val = TabStopValues.Right, Position = Width })),
        new Run(new Text(XmlText.Clean(title)) { Space = SpaceProcessingModeValues.Preserve }, new TabChar()),
        new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" },
        new Run(new Text("/")),
        new SimpleField(new Run(new Text("1"))) { Instruction = "NUMPAGES" }));

    public static SectionProperties Page(string footer) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = Margin, Right = Margin, Bottom = Margin, Left = Margin, Header = Margin / 2, Footer = Margin / 2, Gutter = 0 });

    /// <summary>A number stays with its sign: "40 %" is not torn by the end of a line.</summary>
    [GeneratedRegex(@"(?<=\d) %")]
    private static partial Regex PercentSign();
}
