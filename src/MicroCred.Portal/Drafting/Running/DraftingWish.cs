using System.Collections.Immutable;
using MicroCred.Drafting.Drafts;
using MicroCred.Portal.Drafting.Assisting;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>What is to be drafted, and how.</summary>
/// <param name="Sections">In their order; none: all that are empty. Each is built on those before it; the first that comes to nothing ends it.</param>
/// <param name="Instruction">What is to be changed in the section's present text; absent for a first draft.</param>
/// <param name="ExpectedVersion">Of the draft, as the person saw it: CONFLICT if it moved on. Absent: whatever it is by now.</param>
/// <param name="PersonalDataMayLeave">The person was told that the text seems to hold personal data, and wants it sent to the model all the same.</param>
/// <param name="Drafter">Absent: the model where one is set up, else the rules.</param>
public sealed record DraftingWish(
    ImmutableArray<DraftSection> Sections, string? Instruction = null, long? ExpectedVersion = null, bool PersonalDataMayLeave = false, DraftingBy? Drafter = null)
{
    public static DraftingWish Of(DraftSection section) => new([section]);
}
