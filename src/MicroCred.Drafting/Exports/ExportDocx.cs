using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.SectionTexts;
using MicroCred.Drafting.Statements;

namespace MicroCred.Drafting.Exports;

/// <summary>
/// A filled form as a Word document in the course's language: every field of the form with its value or "not stated", then the learning-time table.
/// </summary>
public static class ExportDocx
{
    /// <returns>The document; null where the course has no such form.</returns>
    public static byte[]? Of(CourseDesign design, string form, DraftingReference reference)
    {
        var filling = (design.Statement ?? FillForms.Fill(design, reference)).Forms.FirstOrDefault(filling => filling.Form == form);
        var known = reference.Forms.FirstOrDefault(candidate => candidate.Code == form);
        if (filling is null || known is null)
            return null;
        var profile = reference.FindLanguage(design.Brief.Language)!;

        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxStyles.Make(profile.Language);
            var body = new Body(Heading(known.LocalizedName.In(profile.Language), "Title"), Paragraph(design.Brief.Title));
            body.Append(Table(["", ""], filling.Fields.Select(field => (string[])[Label(known, field, profile), field.Value ?? profile.Label("notStated")]), withHead: false));
            if (design.LearningTime is { } time)
            {
                body.Append(Heading(profile.Label("learningTime"), "Heading1"));
                body.Append(Table(LearningTimeText.Head(profile), time.Activities.Select(LearningTimeText.Row), withHead: true));
            }

            body.Append(Paragraph(known.Source), new SectionProperties(new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 }));
            main.Document = new(body);
            document.PackageProperties.Title = XmlText.Clean(design.Brief.Title);
            document.PackageProperties.Language = profile.Language;
        }

        return stream.ToArray();
    }

    private static string Label(CourseForm form, FilledField field, LanguageProfile profile) =>
        form.Fields.Find(known => known.Code == field.Field)?.LocalizedLabel.In(profile.Language) ?? field.Field;

    private static Table Table(string[] head, IEnumerable<string[]> rows, bool withHead)
    {
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 },
                    new BottomBorder { Val = BorderValues.Single, Size = 4 }, new RightBorder { Val = BorderValues.Single, Size = 4 },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 })),
            new TableGrid(head.Select(_ => new GridColumn())));
        if (withHead)
            table.Append(new TableRow([new TableRowProperties(new TableHeader()), .. head.Select(OpenXmlElement (cell) => Cell(cell, isBold: true))]));
        foreach (var row in rows)
            table.Append(new TableRow(row.Select((cell, column) => Cell(cell, isBold: !withHead && column == 0))));
        return table;
    }

    private static TableCell Cell(string text, bool isBold) =>
        new(text.Split('\n').Select(line => new Paragraph(Run(line, isBold))));

    private static Paragraph Heading(string text, string style) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = style }), Run(text, isBold: false));

    private static Paragraph Paragraph(string text) => new(Run(text, isBold: false));

    private static Run Run(string text, bool isBold)
    {
        var run = new Run();
        if (isBold)
            run.Append(new RunProperties(new Bold()));
        run.Append(new Text(XmlText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }
}
