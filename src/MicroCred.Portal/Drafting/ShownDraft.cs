using System.Collections.Immutable;
using MicroCred.Drafting;
using MicroCred.Drafting.Alignment;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.SectionTexts;
using MicroCred.Drafting.Statements;
using MicroCred.Frameworks.Results;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Drafting;

/// <summary>A course draft as pages and the API show it: its state, its texts, and what the checks find.</summary>
public sealed class ShownDraft
{
    private readonly DraftingReference reference;
    private ImmutableArray<AlignmentFinding> checks;

    internal ShownDraft(CourseDraft draft, string ownerName, DraftingReference reference) => (Draft, OwnerName, this.reference) = (draft, ownerName, reference);

    public CourseDraft Draft { get; }

    public string OwnerName { get; }

    /// <summary>What the checks find in the course as it is shown, gravest first. Worked out when first asked for.</summary>
    public ImmutableArray<AlignmentFinding> Checks => checks.IsDefault ? checks = AlignmentChecks.Run(Draft.Design, reference) : checks;

    /// <summary>How each section that has text was made and by whom it was accepted.</summary>
    public ImmutableArray<SectionAuthorship> Authorship =>
        [.. MicroCred.Drafting.Drafts.Authorship.Of(Draft).Select(one => one with { AcceptedBy = one.AcceptedBy is { } by ? NameOf(by) : null })];

    /// <summary>May change it. Others who see it may only read.</summary>
    public bool IsOwnedBy(Person person) => Draft.Owner == person.Id.ToString();

    /// <summary>The text of the version that is shown; null where the section is empty.</summary>
    public string? Markdown(DraftSection section) => Draft.Section(section).Shown is { } shown ? Markdown(shown) : null;

    public string Markdown(SectionVersion version) => Written(version.Content);

    /// <summary>The text of a version for who only reads it.</summary>
    public string Reading(SectionVersion version) => SectionText.WriteForReaders(version.Content, reference, Draft.Brief);

    /// <summary>What an empty section is written into by hand: the head of its table, its form with what is known. Blank where there is no such thing.</summary>
    public string Blank(DraftSection section) => section switch
    {
        DraftSection.Outcomes => Written(new OutcomesContent([])),
        DraftSection.Structure => Written(new StructureContent([])),
        DraftSection.LearningTime => Written(new LearningTimeContent([])),
        DraftSection.Assessment => Written(new AssessmentContent([])),
        DraftSection.Statement => Written(FillForms.Fill(Draft.Design, reference)),
        _ => "",
    };

    /// <summary>Two versions of a section line by line.</summary>
    public Result<ImmutableArray<ComparedLine>> Compare(DraftSection section, int earlier, int later)
    {
        var state = Draft.Section(section);
        if (state.Find(earlier) is not { } before)
            return new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchVersion(section, earlier, state.Versions.Length), "earlier");
        return state.Find(later) is { } after
            ? CompareVersions.Of(Markdown(before), Markdown(after))
            : new Refusal(RefusalCode.NotFound, DraftingMessages.NoSuchVersion(section, later, state.Versions.Length), "later");
    }

    /// <summary>Only the owner acts on a draft, so every deed in it is the owner's.</summary>
    public string NameOf(string person) => person == Draft.Owner ? OwnerName : person;

    private string Written(SectionContent content) => SectionText.Write(content, reference, Draft.Brief.Language);
}
