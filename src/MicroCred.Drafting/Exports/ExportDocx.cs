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
    /// <summary>Of the columns of the learning-time table, in percent.</summary>
    private static readonly int[] TimeShares = [8, 37, 17, 13, 13, 12];

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
                DocxText.Paragraph(design.Brief.Title, DocxStyles.Subtitle),
                DocxTable.OfFields(filling.Fields.Select(field => (Label(known, field, profile), field.Value ?? profile.Label("notStated"), field.Value is not null))));
            if (design.LearningTime is { } time)
            {
                body.Append(DocxText.Paragraph(profile.Label("learningTime"), DocxStyles.Heading));
                body.Append(DocxTable.OfRows(TimeShares, LearningTimeText.HeadForReaders(profile), [.. LearningTimeText.RowsForReaders(time, profile)], numbersFrom: 2));
            }

            body.Append(DocxText.Paragraph(known.Source, DocxStyles.Note), DocxText.Page(main.GetIdOfPart(footer)));
            main.Document = new(body);
            document.PackageProperties.Title = XmlText.Clean(design.Brief.Title);
            document.PackageProperties.Language = profile.Language;
        }

        return stream.ToArray();
    }

    private static string Label(CourseForm form, FilledField field, LanguageProfile profile) =>
        form.Fields.Find(known => known.Code == field.Field)?.LocalizedLabel.In(profile.Language) ?? field.Field;
}
