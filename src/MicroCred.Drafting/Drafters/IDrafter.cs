using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Drafters;

/// <summary>Writes a proposal for one section of a course. A person accepts it, or does not.</summary>
public interface IDrafter
{
    /// <summary>As provenance names it: <see cref="Provenance.Rules"/> or <see cref="Provenance.ByModel"/>.</summary>
    string Name { get; }

    /// <summary>
    /// The steps of drafting: any number of <see cref="DraftedText"/> and <see cref="DraftingRestarted"/>, then one <see cref="DraftingFinished"/>. An expected failure (an endpoint
    /// that is gone, a section that must come first) is a refusal in the last step, never an exception.
    /// </summary>
    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    IAsyncEnumerable<DraftingStep> Draft(DraftRequest request, CancellationToken cancel);
}

/// <param name="Design">The course as it stands: accepted sections and waiting proposals.</param>
/// <param name="Instruction">What the person wants changed in the section's present text; absent for a first draft.</param>
/// <param name="By">Who asks.</param>
/// <param name="PersonalDataMayLeave">The person has been told that the text seems to hold personal data, and wants it sent to the model all the same.</param>
/// <param name="TokensToday">What the person has used of models today, as the provenance of their proposals adds up.</param>
/// <param name="Seed">The same seed gives the same draft where the drafter is deterministic.</param>
public sealed record DraftRequest(CourseDesign Design, DraftSection Section, string By, string? Instruction = null, int? BasedOn = null, int Seed = 0, bool PersonalDataMayLeave = false, int TokensToday = 0);

public abstract record DraftingStep;

/// <summary>More text to show while drafting goes on. It is not the proposal: that comes whole, at the end.</summary>
public sealed record DraftedText(string Delta) : DraftingStep;

/// <summary>What was shown so far is void: the drafter asks again.</summary>
public sealed record DraftingRestarted : DraftingStep;

public sealed record DraftingFinished(Result<SectionProposal> Result) : DraftingStep;

/// <summary>What a drafter proposes.</summary>
public sealed record SectionProposal(SectionContent Content, Provenance Provenance);
