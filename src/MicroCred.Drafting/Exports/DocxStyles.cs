using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MicroCred.Drafting.Exports;

/// <summary>The few styles of an exported document; its language, so that a reader's spelling check and screen reader use the right one.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";

    public const string Subtitle = "Subtitle";

    public const string Heading = "Heading1";

    /// <summary>In a table.</summary>
    public const string Cell = "Cell";

    /// <summary>Over a table that is one field of a form.</summary>
    public const string Caption = "Caption";

    /// <summary>Small print.</summary>
    public const string Note = "Note";

    public static Styles Make(string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri", EastAsia = "Calibri", ComplexScript = "Calibri" }, new FontSize { Val = "22" }, new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264", LineRule = LineSpacingRuleValues.Auto }))),
        Style("Normal", "Normal", size: null, isBold: false),
        Style(Title, "Title", size: "36", isBold: true, before: "0", after: "40"),
        Style(Subtitle, "Subtitle", size: "26", isBold: false, before: "0", after: "240"),
        Style(Heading, "heading 1", size: "28", isBold: true, before: "360", after: "120", outline: 0),
        Style(Cell, "Cell", size: "20", isBold: false, before: "40", after: "40"),
        Style(Caption, "caption", size: "20", isBold: true, before: "160", after: "80", isKept: true),
        Style(Note, "Note", size: "18", isBold: false, before: "240", after: "0"));

    private static Style Style(string id, string name, string? size, bool isBold, string? before = null, string? after = null, int? outline = null, bool isKept = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? OnOffValue.FromBoolean(true) : null };
        var paragraph = new StyleParagraphProperties();
        if (isKept || outline is not null)
            paragraph.Append(new KeepNext());
        if (before is not null)
            paragraph.Append(new SpacingBetweenLines { Before = before, After = after });
        if (outline is { } level)
            paragraph.Append(new OutlineLevel { Val = level });
        if (paragraph.HasChildren)
            style.Append(paragraph);
        var run = new StyleRunProperties();
        if (isBold)
            run.Append(new Bold());
        if (size is not null)
            run.Append(new FontSize { Val = size });
        if (run.HasChildren)
            style.Append(run);
        return style;
    }
}
