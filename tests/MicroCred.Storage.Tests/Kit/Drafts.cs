using System.Collections.Immutable;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Storage.Tests.Kit;

internal static class Drafts
{
    public static CredentialStatement Statement(string title, string? language = "en") =>
        new() { Title = new(title, language), Evidence = new(EvidenceStrength.Unconfirmed, []) };

    public static EntryDraft Draft(string code, string title, string provider = "University of Tests", string country = "MY") =>
        new(new(provider, country), code, Statement(title));

    public static EntryDraft Saying(this EntryDraft draft, Func<CredentialStatement, CredentialStatement> change) =>
        draft with { Stated = change(draft.Stated) };

    public static EntryDraft WithOutcomes(this EntryDraft draft, params string[] outcomes) =>
        draft.Saying(stated => stated with { LearningOutcomes = [.. outcomes.Select((text, i) => new LearningOutcome(i + 1, new StatedText(text, stated.Title.Language)))] });

    public static EntryDraft WithHours(this EntryDraft draft, decimal? hours) =>
        draft.Saying(stated => stated with { Workload = stated.Workload with { NotionalHours = hours } });

    public static EntryDraft WithLevel(this EntryDraft draft, string framework, int number) =>
        draft.Saying(stated => stated with { Level = new(framework, number) });
}
