using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Drafters;

/// <summary>What a drafter says about its proposal, in words of <c>locales/</c>.</summary>
internal static class DraftingNotes
{
    /// <summary>Written by rules; what a model would add.</summary>
    public static DraftNote ByRules => new("drafting.note.byRules");

    public static DraftNote InstructionNotRead => new("drafting.note.instructionNotRead");

    public static DraftNote NoSource => new("drafting.note.noSource");

    public static DraftNote FewQuestions(int found) => new("drafting.note.fewQuestions", found.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static DraftNote SourceCut(int letters) => new("drafting.note.sourceCut", letters.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The source is in another language than the course: the rules do not translate.</summary>
    public static DraftNote SourceInOtherLanguage(string found) => new("drafting.note.sourceInOtherLanguage", found);

    public static DraftNote NoGuide => new("drafting.note.noGuide");

    public static DraftNote NoForm => new("drafting.note.noForm");
}
