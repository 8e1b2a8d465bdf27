using System.Text.Json.Serialization;
using MicroCred.Drafting.Briefs;

namespace MicroCred.Drafting.Drafts;

/// <summary>A course on its way from a topic to approval: the state of the entity. Made only by <see cref="EvolveCourseDraft"/>.</summary>
/// <param name="Owner">The lecturer: the author, and the only one who changes it.</param>
/// <param name="Version">How many events made it; a command may name the version it was decided on.</param>
/// <param name="Sections">One for each section, in their order.</param>
public sealed record CourseDraft(string Id, string Owner, CourseBrief Brief, int Version, ImmutableArray<SectionState> Sections)
{
    public SectionState Section(DraftSection section) => Sections[(int)section];

    /// <summary>The course as it is shown: what the checks read and the next section is drafted from.</summary>
    [JsonIgnore]
    public CourseDesign Design => Sections
        .Select(section => section.Shown)
        .OfType<SectionVersion>()
        .Aggregate(new CourseDesign(Brief), (design, version) => design.With(version.Content));

    /// <summary>Every section has text, and a person has accepted all of it: only then may the course be handed in.</summary>
    [JsonIgnore]
    public bool IsAccepted => Sections.All(section => section.Status == DraftStatus.Accepted);

    internal CourseDraft With(SectionState section) =>
        this with { Sections = Sections.SetItem((int)section.Section, section) };
}
