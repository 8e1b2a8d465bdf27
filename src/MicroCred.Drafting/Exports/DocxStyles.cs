using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MicroCred.Drafting.Exports;

/// <summary>The few styles of an exported document; its language, so that a reader's spelling check and screen reader use the right one.</summary>
internal static class DocxStyles
{
    public static Styles Make(string language) => new(
        new DocDefaults(new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Calibri", HighAnsi = "Calibri" }, new FontSize { Val = "22" }, new Languages { Val = language }))),
        Style("Normal", "Normal", size: null, outline: null),
        Style("Title", "Title", size: "36", outline: null),
        Style("Heading1", "heading 1", size: "28", outline: 0));

    private static Style Style(string id, string name, string? size, int? outline)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id, Default = id == "Normal" ? OnOffValue.FromBoolean(true) : null };
        if (outline is { } level)
            style.Append(new StyleParagraphProperties(new SpacingBetweenLines { Before = "240", After = "120" }, new OutlineLevel { Val = level }));
        if (size is not null)
            style.Append(new StyleRunProperties(new Bold(), new FontSize { Val = size }));
        return style;
    }
}
