using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Results;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>Something that whoever follows a draft is told.</summary>
/// <param name="Section">That it is about.</param>
/// <param name="TextDelta">More of the text that is being drafted; what stands in the draft comes whole, at the end.</param>
/// <param name="IsRestarted">What was told of the section's text before is void.</param>
/// <param name="IsDone">The section has changed, or its drafting has ended.</param>
/// <param name="Refusal">Why it came to nothing; absent where it did not.</param>
/// <param name="Draft">As it stands; absent while text comes.</param>
public sealed record DraftUpdate(DraftSection Section, string TextDelta, bool IsRestarted, bool IsDone, Refusal? Refusal, ShownDraft? Draft);
