using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MicroCred.Drafting;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Exports;
using MicroCred.Drafting.Statements;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.Portal.Language;

namespace MicroCred.Portal.Drafting;

/// <summary>
/// A course to take away: as one page, its forms, its learning time, its quiz. Only what a person has accepted leaves the portal: a proposal that
/// nobody accepted is in no file.
/// </summary>
public sealed class ExportDraft
{
    private readonly DraftingReference reference;
    private readonly Wording wording;

    internal ExportDraft(DraftingReference reference, Wording wording) => (this.reference, this.wording) = (reference, wording);

    /// <returns>The files that the course has, whether or not each can be made by now.</returns>
    public ImmutableArray<DraftFile> Files(ShownDraft shown)
    {
        var design = Accepted(shown.Draft);
        Refusal? Needs(DraftSection section) => design.Content(section) is null ? new(RefusalCode.Conflict, DraftingMessages.NotAccepted(section)) : null;
        Refusal? NeedsQuestions() => design.Quiz is { Items.IsEmpty: true } ? new(RefusalCode.Conflict, DraftingMessages.NoQuestions) : Needs(DraftSection.Quiz);
        return
        [
            new("course.md", "text/markdown; charset=utf-8", null, IsEmpty(design) ? new(RefusalCode.Conflict, DraftingMessages.NothingAccepted) : null),
            .. FormsOf(design).Select(form => new DraftFile(
                $"{form.Code}.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", form.LocalizedName, Needs(DraftSection.Statement))),
            new("learning-time.csv", "text/csv; charset=utf-8", null, Needs(DraftSection.LearningTime)),
            new("quiz.xml", "application/xml", null, NeedsQuestions()),
            new("quiz.gift", "text/plain; charset=utf-8", null, NeedsQuestions()),
        ];
    }

    /// <param name="name">Of one of <see cref="Files"/>.</param>
    /// <returns>A refusal, CONFLICT, where the section it is made of is not accepted; NOT_FOUND for a file that the course has not.</returns>
    public Result<(DraftFile File, byte[] Content)> Make(ShownDraft shown, string name)
    {
        if (Files(shown).FirstOrDefault(file => file.Name == name) is not { } file)
            return new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchDraft);
        if (file.WhyNot is not null)
            return file.WhyNot;
        var design = Accepted(shown.Draft);
        return (file, name switch
        {
            "course.md" => Encoding.UTF8.GetBytes(ExportMarkdown.Of(design, reference) + Authorship(shown, design)),
            "learning-time.csv" => ExportLearningTimeCsv.Of(design, reference),
            "quiz.xml" => ExportMoodleXml.Of(design),
            "quiz.gift" => Encoding.UTF8.GetBytes(ExportGift.Of(design)),
            _ => ExportDocx.Of(design, Path.GetFileNameWithoutExtension(name), reference)!,
        });
    }

    private static CourseDesign Accepted(CourseDraft draft) => draft.Sections
        .Select(section => section.InForce)
        .OfType<SectionVersion>()
        .Aggregate(new CourseDesign(draft.Brief), (design, version) => design.With(version.Content));

    private static bool IsEmpty(CourseDesign design) => Enum.GetValues<DraftSection>().All(section => design.Content(section) is null);

    private IEnumerable<CourseForm> FormsOf(CourseDesign design) =>
        (design.Statement ?? FillForms.Fill(design, reference)).Forms.Select(filling => reference.Forms.FirstOrDefault(form => form.Code == filling.Form)).OfType<CourseForm>();

    /// <summary>Which parts a model proposed, and who accepted them: in the course's language, as all of the page is.</summary>
    private string Authorship(ShownDraft shown, CourseDesign design)
    {
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(shown.Draft.Brief.Language);
            var lines = shown.Authorship.Where(one => one.AcceptedBy is not null && design.Content(one.Section) is not null).Select(one => $"- {wording.Say(one.ToMessage())}\n");
            return $"\n# {wording.Say(DraftingMessages.AuthorshipHeading)}\n\n{string.Concat(lines)}";
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }
}

/// <summary>A file that a course can be taken away as.</summary>
/// <param name="Name">In the address: <c>/downloads/drafts/&lt;id&gt;/&lt;name&gt;</c>.</param>
/// <param name="Title">Of a form; absent for what its name tells.</param>
/// <param name="WhyNot">Why it cannot be made yet; absent where it can.</param>
public sealed record DraftFile(string Name, string ContentType, LocalizedText? Title, Refusal? WhyNot);
