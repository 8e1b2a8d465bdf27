using MicroCred.Drafting.Drafters;

namespace MicroCred.Drafting.Drafts;

/// <summary>Where a version of a section comes from.</summary>
/// <param name="Drafter">"rules", "model", or "hand" for a person's own edit.</param>
/// <param name="By">Who asked for it or wrote it.</param>
/// <param name="Model">Absent where no model took part, like the three that follow.</param>
/// <param name="PromptHash">SHA-256 of the prompt template as hexadecimal.</param>
/// <param name="Instruction">What the person asked to be changed; absent for a first draft.</param>
/// <param name="BasedOn">Number of the version that was revised or edited; absent for a first draft.</param>
/// <param name="Notes">What the drafter wants the reader to know: what it could not do and why.</param>
public sealed record Provenance(
    string Drafter,
    string By,
    DateTimeOffset At,
    string? Model = null,
    string? PromptHash = null,
    int? InputTokens = null,
    int? OutputTokens = null,
    string? Instruction = null,
    int? BasedOn = null,
    ImmutableArray<DraftNote>? Notes = null)
{
    public const string Rules = "rules";

    public const string ByModel = "model";

    public const string Hand = "hand";
}

/// <summary>A note as it is kept in the journal: a key of <c>locales/</c> with texts as values.</summary>
public sealed record DraftNote(string Key, params ImmutableArray<string> Arguments)
{
    /// <summary>A language is kept by its tag and worded by its name.</summary>
    public Message ToMessage() => new(Key, [.. Arguments.Select(object (argument) => Key == DraftingNotes.OtherLanguage ? DraftingNotes.NameOfLanguage(argument) : argument)]);
}
