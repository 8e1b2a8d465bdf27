using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Drafting;

/// <summary>What the portal adds to the words of the drafting module: keys of <c>locales/</c>.</summary>
internal static class DraftingMessages
{
    public static Message NoSuchDraft => new Message("drafting.refusal.draftUnknown");

    public static Message NotTheOwner => new Message("drafting.refusal.notTheOwner");

    public static Message NothingAccepted => new Message("drafting.refusal.nothingAccepted");

    public static Message NoQuestions => new Message("drafting.refusal.noQuestions");

    /// <summary>A fault of the portal's own: the log tells more.</summary>
    public static Message Failed => new Message("drafting.refusal.failed");

    public static Message NoModel => new Message("drafting.refusal.noModel");

    public static Message ByRules => new Message("drafting.drafter.rules");

    public static Message AuthorshipHeading => new Message("drafting.authorship.heading");

    public static Message ByModel(string model) => new Message("drafting.drafter.model", model);

    public static Message NoSuchVersion(DraftSection section, int found, int last) => new Message("drafting.refusal.versionUnknown", Name(section), found, last);

    public static Message NothingToUndo(DraftSection section) => new Message("drafting.refusal.nothingToUndo", Name(section));

    public static Message IsRunning(DraftSection section) => new Message("drafting.refusal.isRunning", Name(section));

    public static Message TooManyRuns(int most) => new Message("drafting.refusal.tooManyRuns", most);

    public static Message Cancelled(DraftSection section) => new Message("drafting.refusal.cancelled", Name(section));

    public static Message Interrupted(DraftSection section) => new Message("drafting.refusal.interrupted", Name(section));

    public static Message NotAccepted(DraftSection section) => new Message("drafting.refusal.notAccepted", Name(section));

    public static Message SectionChanged(DraftSection section) => new Message("drafting.refusal.sectionChanged", Name(section));

    public static Message BriefChanged => new Message("drafting.refusal.briefChanged");

    private static Message Name(DraftSection section) => new($"enum.DraftSection.{section}");
}
