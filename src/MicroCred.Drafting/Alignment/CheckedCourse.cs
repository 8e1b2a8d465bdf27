using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment;

/// <summary>A course with what its checks need to know.</summary>
public sealed class CheckedCourse
{
    /// <exception cref="ArgumentException">The brief's language has no profile: <see cref="Briefs.CheckBrief"/> refuses such a brief.</exception>
    public CheckedCourse(CourseDesign design, DraftingReference reference)
    {
        (Design, Reference) = (design, reference);
        Profile = reference.FindLanguage(design.Brief.Language)
            ?? throw new ArgumentException($"No profile for the language '{design.Brief.Language}'.", nameof(design));
        Rules = reference.RulesFor(design.Brief);
    }

    public CourseDesign Design { get; }

    public DraftingReference Reference { get; }

    public LanguageProfile Profile { get; }

    public DesignRules Rules { get; }
}
