using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace MicroCred.Drafting.Exports;

/// <summary>A table over the width of the text, with columns of stated shares; no row is torn by the end of a page.</summary>
internal static class DocxTable
{
    private const string Shade = "EDF2F4";

    private const string Lines = "9AA7AF";

    private static readonly int[] FieldShares = [32, 68];

    /// <summary>Labels in the first column, what they say in the second; what is not stated in italics.</summary>
    public static Table OfFields(IEnumerable<(string Label, string Value, bool IsStated)> fields)
    {
        var table = Begin(FieldShares);
        foreach (var (label, value, isStated) in fields)
            table.Append(new TableRow(NotTorn(), Cell(label, FieldShares[0], isBold: true, isShaded: true), Cell(value, FieldShares[1], isItalic: !isStated)));
        return table;
    }

    /// <param name="shares">Percent of the width, for each column.</param>
    /// <param name="rows">The last holds the sums.</param>
    /// <param name="numbersFrom">The first column of numbers: from there on, cells are set to the right.</param>
    public static Table OfRows(int[] shares, string[] head, IReadOnlyList<string[]> rows, int numbersFrom)
    {
        var table = Begin(shares);
        table.Append(new TableRow([new TableRowProperties(new CantSplit(), new TableHeader()), .. Cells(head, isBold: true, isShaded: true)]));
        for (var i = 0; i < rows.Count; i++)
            table.Append(new TableRow([NotTorn(), .. Cells(rows[i], isBold: i == rows.Count - 1, isShaded: false)]));
        return table;

        IEnumerable<OpenXmlElement> Cells(string[] texts, bool isBold, bool isShaded) =>
            texts.Select((text, column) => Cell(text, shares[column], isBold, isShaded, isNumber: column >= numbersFrom));
    }

    private static Table Begin(int[] shares)
    {
        static T Line<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = Lines };
        return new(
            new TableProperties(
                new TableWidth { Width = Width(100), Type = TableWidthUnitValues.Dxa },
                new TableBorders(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>()),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 100, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 100, Type = TableWidthValues.Dxa })),
            new TableGrid(shares.Select(share => new GridColumn { Width = Width(share) })));
    }

    private static TableRowProperties NotTorn() => new(new CantSplit());

    private static TableCell Cell(string text, int share, bool isBold = false, bool isShaded = false, bool isItalic = false, bool isNumber = false)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Width(share), Type = TableWidthUnitValues.Dxa });
        if (isShaded)
            properties.Append(new Shading { Val = ShadingPatternValues.Clear, Color = "auto", Fill = Shade });
        return new([properties, .. text.Split('\n').Select(OpenXmlElement (line) => DocxText.Paragraph(line, DocxStyles.Cell, isBold, isItalic, isNumber))]);
    }

    private static string Width(int share) => (share * DocxText.Width / 100).ToString(CultureInfo.InvariantCulture);
}
