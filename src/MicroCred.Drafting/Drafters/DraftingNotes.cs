using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Drafters;

/// <summary>What a drafter says about its proposal, in words of <c>locales/</c>.</summary>
internal static class DraftingNotes
{
    /// <summary>Key of the note on a source in another language; its argument is the language's tag.</summary>
    public const string OtherLanguage = "drafting.note.sourceInOtherLanguage";

    /// <summary>Written by rules; what a model would add.</summary>
    public static DraftNote ByRules => new("drafting.note.byRules");

    public static DraftNote InstructionNotRead => new("drafting.note.instructionNotRead");

    public static DraftNote NoSource => new("drafting.note.noSource");

    public static DraftNote FewQuestions(int found) => new("drafting.note.fewQuestions", found.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static DraftNote SourceCut(int letters) => new("drafting.note.sourceCut", letters.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The source is in another language than the course: the rules do not translate.</summary>
    public static DraftNote SourceInOtherLanguage(string found) => new(OtherLanguage, found);

    public static Message NameOfLanguage(string tag) => new($"language.{tag}");

    public static DraftNote ByModel => new("drafting.note.byModel");

    /// <summary>Sentences of the material that read like orders to a model, or are in another language, were not shown to it.</summary>
    public static DraftNote Withheld(int sentences) => new("drafting.note.withheld", sentences.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static DraftNote Repaired(int times) => new("drafting.note.repaired", times.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static DraftNote FindingsRemain => new("drafting.note.findingsRemain");

    public static DraftNote NoGuide => new("drafting.note.noGuide");

    public static DraftNote NoForm => new("drafting.note.noForm");
}
