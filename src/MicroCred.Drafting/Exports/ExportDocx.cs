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
/// A course table that nobody has changed by hand is a table there; one that somebody wrote is as they wrote it.
/// </summary>
public static class ExportDocx
{
    /// <summary>Of the columns of the learning-time table, in percent.</summary>
    internal static readonly int[] TimeShares = [10, 25, 18, 18, 18, 11];

    /// <summary>Of the columns of the course table, in percent.</summary>
    internal static readonly int[] CourseShares = [24, 20, 28, 28];

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
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = DocxText.Footer(design.Brief.Title);
            var body = new Body(
                DocxText.Paragraph(known.LocalizedName.In(profile.Language), DocxStyles.Title),
                DocxText.Paragraph(design.Brief.Title, DocxStyles.Subtitle));
            body.Append(Fields(filling, known, design, reference, profile));
            if (design.LearningTime is { } time)
            {
                body.Append(DocxText.Paragraph(profile.Label("learningTime"), DocxStyles.Heading));
                body.Append(DocxTable.OfRows(TimeShares, LearningTimeText.HeadForReaders(profile), [.. LearningTimeText.RowsForReaders(time, profile)], numbersFrom: 2));
            }

            if (known.LocalizedRemark is { } remark)
                body.Append(DocxText.Paragraph(remark.In(profile.Language), DocxStyles.Note));
            body.Append(DocxText.Paragraph(known.Source, DocxStyles.Note), DocxText.Page(main.GetIdOfPart(footer)));
            main.Document = new(body);
            document.PackageProperties.Title = XmlText.Clean(design.Brief.Title);
            document.PackageProperties.Language = profile.Language;
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Fields(FormFilling filling, CourseForm form, CourseDesign design, DraftingReference reference, LanguageProfile profile)
    {
        var table = CourseTable.Of(design, reference);
        var before = new List<FilledField>();
        foreach (var field in filling.Fields)
        {
            if (field.Value is null || field.Value != table || form.Find(field.Field)?.From != "courseTable")
            {
                before.Add(field);
                continue;
            }

            if (before.Count > 0)
                yield return Table(before);
            before = [];
            yield return DocxText.Paragraph(Label(form, field, profile), DocxStyles.Caption);
            yield return DocxTable.OfRows(CourseShares, CourseTable.Head(profile), [.. CourseTable.Rows(design, reference).Select(Cells)], numbersFrom: CourseShares.Length);
            yield return DocxText.Paragraph("", DocxStyles.Cell);
        }

        if (before.Count > 0)
            yield return Table(before);

        Table Table(IEnumerable<FilledField> fields) =>
            DocxTable.OfFields(fields.Select(field => (Label(form, field, profile), field.Value ?? profile.Label("notStated"), field.Value is not null)));
    }

    private static string[] Cells(CourseTableRow row) =>
        [row.Name, row.Outcomes, string.Join('\n', row.Hours.Append(row.Total).Where(part => part.Length > 0)), string.Join('\n', row.Assessments)];

    private static string Label(CourseForm form, FilledField field, LanguageProfile profile) =>
        form.Find(field.Field)?.LocalizedLabel.In(profile.Language) ?? field.Field;
}
