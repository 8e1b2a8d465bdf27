using System.Collections.Immutable;
using MicroCred.Drafting.Drafts;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Drafting;
using MicroCred.Portal.Drafting.Running;
using MicroCred.Storage.Drafts;

namespace MicroCred.Portal.Api.Drafting;

/// <summary>A section of the draft that is shown.</summary>
internal sealed record ShownSection(ShownDraft Shown, SectionState State);

internal sealed record ShownVersion(ShownDraft Shown, SectionVersion Version);

internal static class SectionResolvers
{
    public static ResolverMap AddSections(this ResolverMap map) => map
        .Enum<LineChange>("LineChange")
        .Enum<DraftingState>("DraftingState")
        .Object<ShownSection>("DraftSectionState", type => type
            .Field("section", section => section.State.Section)
            .Field("status", section => section.State.Status)
            .Field("markdown", section => section.Shown.Markdown(section.State.Section))
            .Field("provenance", section => section.State.Shown is { } version ? new ShownVersion(section.Shown, version) : null)
            .Field("versions", section => section.State.Versions.Select(version => new ShownVersion(section.Shown, version)))
            .Field("current", section => section.State.Current)
            .Field("proposed", section => section.State.Proposed)
            .Field("comparison", (section, context) => Lines(context, section, context.Argument<int>("earlier"), context.Argument<int>("later")))
            .Batch("drafting", section => (RunKey?)new RunKey(section.Shown.Draft.Id, section.State.Section), RunsAsync))
        .Object<ShownVersion>("DraftVersion", type => type
            .Field("number", shown => shown.Version.Number)
            .Field("markdown", shown => shown.Shown.Markdown(shown.Version))
            .Field("provenance", shown => shown))
        .Object<ComparedLine>("ComparedLine", type => type
            .Field("change", line => line.Change)
            .Field("text", line => line.Text))
        .Object<ShownVersion>("Provenance", type => type
            .Field("drafter", shown => shown.Version.Provenance.Drafter)
            .Field("model", shown => shown.Version.Provenance.Model)
            .Field("promptHash", shown => shown.Version.Provenance.PromptHash)
            .Field("inputTokens", shown => shown.Version.Provenance.InputTokens)
            .Field("outputTokens", shown => shown.Version.Provenance.OutputTokens)
            .Field("at", shown => shown.Version.Provenance.At)
            .Field("acceptedBy", shown => shown.Version.AcceptedBy is { } by ? shown.Shown.NameOf(by) : null)
            .Field("acceptedAt", shown => shown.Version.AcceptedAt)
            .Field("instruction", shown => shown.Version.Provenance.Instruction)
            .Field("basedOn", shown => shown.Version.Provenance.BasedOn)
            .Field("notes", (shown, context) => (shown.Version.Provenance.Notes ?? []).Select(note => context.Say(note.ToMessage()))))
        .Object<DraftingRun>("SectionDrafting", type => type
            .Field("state", run => run.State)
            .Field("startedAt", run => run.StartedAt)
            .Field("instruction", run => run.Instruction)
            .Field("error", (run, context) => run.Refusal is { } kept ? context.UserErrorOf(KeptRefusal.Read(kept)) : null));

    private static ImmutableArray<ComparedLine>? Lines(ResolverContext context, ShownSection section, int earlier, int later) =>
        section.Shown.Compare(section.State.Section, earlier, later).TryGet(out var lines, out var refusal) ? lines : context.Refuse<ImmutableArray<ComparedLine>?>(refusal);

    private static async ValueTask<IReadOnlyDictionary<RunKey, DraftingRun>> RunsAsync(IReadOnlyList<RunKey> keys, ResolverContext context)
    {
        var (runs, cancellation) = (context.Service<DraftingRuns>(), context.CancellationToken);
        var found = new Dictionary<RunKey, DraftingRun>();
        foreach (var draft in keys.Select(key => key.Draft).Distinct())
        {
            foreach (var run in await runs.OfAsync(draft, cancellation))
                found[new(draft, run.Section)] = run;
        }

        return found;
    }

    private readonly record struct RunKey(string Draft, DraftSection Section);
}
