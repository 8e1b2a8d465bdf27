using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment;

/// <summary>Something that approval would ask about.</summary>
/// <param name="Code">Of the check.</param>
/// <param name="Message">What was found and what was expected.</param>
/// <param name="Mend">How to mend it.</param>
/// <param name="Outcome">Number of the outcome at fault; absent where none is, like the two that follow.</param>
/// <param name="Item">Number of the assessment, activity or question at fault.</param>
/// <param name="Rule">Code of the country's rule that it rests on; absent: general practice or this portal's advice.</param>
public sealed record AlignmentFinding(
    string Code,
    CheckSeverity Severity,
    DraftSection Section,
    Message Message,
    Message Mend,
    int? Outcome = null,
    int? Unit = null,
    int? Item = null,
    string? Rule = null);
