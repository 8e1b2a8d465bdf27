using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using MicroCred.Drafting.Drafters.ModelBased.Shapes;
using MicroCred.Drafting.Drafters.ModelBased.Tools;
using MicroCred.Drafting.Drafters.RuleBased;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Prompts;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>
/// Drafts with a model: a prompt of <c>prompts/</c>, JSON of a stated shape read strictly, the alignment checks, at most two repairs.
/// The model may look things up before it answers. Hours and forms are left to the rules, which are exact. What still fails after the repairs is proposed with its findings, unless the answer
/// left the language, the references or the material: then there is no proposal.
/// </summary>
/// <param name="client">Prompts and tools are its engine's where it brings an <see cref="IDraftingKernel"/>.</param>
/// <param name="tools">What the model may look up; absent: the engine's, else <see cref="DraftingTools.All"/>.</param>
public sealed class ModelDrafter(
    IChatClient client, PromptBook prompts, DraftingReference reference, ModelLimits limits, TimeProvider clock, IReadOnlyList<AIFunction>? tools = null) : IDrafter
{
    private const int MostRepairs = 2;
    private const int MostSourceLetters = 60_000;
    private const int MostFinds = 5;

    private readonly RuleBasedDrafter rules = new(reference, clock);
    private readonly CleanMaterial cleaner = new(reference);
    private readonly JudgeAnswer judge = new(reference);
    private readonly IDraftingKernel? kernel = client.GetService<IDraftingKernel>();
    private readonly IReadOnlyList<AIFunction> tools = tools ?? client.GetService<IDraftingKernel>()?.Tools ?? DraftingTools.All(reference);
    private readonly AskModel asker = new(client, limits, clock);

    public string Name => Provenance.ByModel;

    public async IAsyncEnumerable<DraftingStep> Draft(DraftRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        // The reader may stop at any step; the question to the model stops with it.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var steps = Channel.CreateUnbounded<DraftingStep>(new() { SingleReader = true, SingleWriter = true });
        var drafting = Run(request, steps.Writer, stop.Token);
        try
        {
            await foreach (var step in steps.Reader.ReadAllAsync(cancel))
                yield return step;
        }
        finally
        {
            await stop.CancelAsync();
            await drafting;
        }
    }

    private async Task Run(DraftRequest request, ChannelWriter<DraftingStep> steps, CancellationToken cancel)
    {
        try
        {
            steps.TryWrite(new DraftingFinished(await Propose(request, Show, cancel)));
            steps.Complete();
        }
        catch (Exception ended)
        {
            // Given up, or a bug: the reader hears of either, and never waits for a step that does not come.
            steps.Complete(ended);
        }

        void Show(string? delta) => steps.TryWrite(delta is null ? new DraftingRestarted() : new DraftedText(delta));
    }

    private async Task<Result<SectionProposal>> Propose(DraftRequest request, Action<string?> show, CancellationToken cancel)
    {
        if (request.Section is DraftSection.LearningTime or DraftSection.Statement)
            return rules.Propose(request);
        var design = request.Design;
        if (request.Section != DraftSection.Outcomes && design.Outcomes is null)
            return new Refusal(RefusalCode.BadUserInput, DraftingRefusals.OutcomesFirst, "section");
        if (request.Section is DraftSection.Assessment or DraftSection.Materials or DraftSection.Quiz && design.Structure is null)
            return new Refusal(RefusalCode.BadUserInput, DraftingRefusals.StructureFirst, "section");
        if (request.TokensToday >= limits.TokensADay)
            return ModelRefusals.BudgetSpent(limits.TokensADay);
        var material = cleaner.Clean(design.Brief.Source[..Math.Min(design.Brief.Source.Length, MostSourceLetters)], design.Brief.Language);
        if (!request.PersonalDataMayLeave && SentText.Of(request, material).Select(text => text.FindPersonal()).OfType<Message>().Distinct().Take(MostFinds).ToImmutableArray() is { IsEmpty: false } found)
            return ModelRefusals.PersonalData(found);

        var prompt = prompts.Get(Task(request.Section));
        var mark = Mark(design.Brief.Text + material.Text);
        var conversation = new Conversation(asker, new(tools, limits, mark), Options(prompt), prompt.Render(Values(request, material, mark), kernel));
        for (var repairs = 0; ; repairs++)
        {
            if (!(await conversation.Ask(show, cancel)).TryGet(out var answer, out var refusal))
                return refusal;

            var shape = ModelShape.Read(request.Section, answer, out var fault);
            var content = shape?.ToContent(reference.FindLanguage(design.Brief.Language)!);
            var faults = content is null ? [new(fault!, IsGrave: true)] : judge.Faults(design, content, material);
            if (content is not null && (faults.Count == 0 || (repairs == MostRepairs && !faults.Any(each => each.IsGrave))))
                return Proposal(request, content, prompt, conversation, Notes(material, repairs, faults));
            if (repairs == MostRepairs)
                return content is null ? ModelRefusals.Unreadable : ModelRefusals.Untrusted;

            show(null);
            conversation.Say(prompts.Get("repair").Render(new Dictionary<string, object?> { ["answer"] = answer, ["findings"] = faults.Select(each => each.Text).Distinct().Take(20).ToList() }, kernel));
        }
    }

    private SectionProposal Proposal(DraftRequest request, SectionContent content, Prompt prompt, Conversation conversation, IEnumerable<DraftNote> notes) =>
        new(content, new(Provenance.ByModel, request.By, clock.GetUtcNow(), limits.Model, prompt.Hash,
            conversation.InputTokens, conversation.OutputTokens, request.Instruction, request.BasedOn, [.. notes]));

    /// <summary>The client is told of the tools, and never runs them: that is done here, within limits.</summary>
    private ChatOptions Options(Prompt prompt) => new()
    {
        Temperature = prompt.Temperature,
        MaxOutputTokens = prompt.MaxTokens,
        ResponseFormat = ChatResponseFormat.Json,
        Tools = limits.ToolCalls > 0 && tools.Count > 0 ? [.. tools.Select(tool => tool.AsDeclarationOnly())] : null,
    };

    private static IEnumerable<DraftNote> Notes(CleanedMaterial material, int repairs, IReadOnlyList<AnswerFault> faults)
    {
        yield return DraftingNotes.ByModel;
        if (!material.Withheld.IsEmpty)
            yield return DraftingNotes.Withheld(material.Withheld.Length);
        if (repairs > 0)
            yield return DraftingNotes.Repaired(repairs);
        if (faults.Count > 0)
            yield return DraftingNotes.FindingsRemain;
    }

    private Dictionary<string, object?> Values(DraftRequest request, CleanedMaterial material, string mark)
    {
        var (design, brief) = (request.Design, request.Design.Brief);
        var values = new Dictionary<string, object?>
        {
            ["language"] = reference.FindLanguage(brief.Language)!.EnglishName,
            ["level"] = brief.Level.ToString(),
            ["mark"] = mark,
            ["title"] = brief.Title,
            ["brief"] = brief.Text,
            ["source"] = material.Text.Length > 0 ? material.Text : null,
            ["references"] = brief.References.IsDefaultOrEmpty ? null : string.Join('\n', brief.References),
            ["instruction"] = request.Instruction,
            ["previous"] = request.Instruction is not null && design.Content(request.Section) is { } previous ? Json(previous) : null,
        };
        foreach (var ground in SentText.Grounds(request.Section))
            values[ground == DraftSection.Outcomes ? "outcomes" : "units"] = Json(design.Content(ground)!);
        switch (request.Section)
        {
            case DraftSection.Outcomes:
                AddOutcomeValues(values, design);
                break;
            case DraftSection.Structure:
                values["count"] = Math.Max(2, Math.Min(12, (int)(reference.HoursFor(brief).Min.ToDecimal() / 8)));
                break;
            case DraftSection.Quiz:
                values["count"] = Math.Min(30, design.Structure!.Units.Length * 3);
                break;
        }

        return values;
    }

    private void AddOutcomeValues(Dictionary<string, object?> values, CourseDesign design)
    {
        var (brief, verbs) = (design.Brief, reference.FindLanguage(design.Brief.Language)!.Verbs);
        var (lowest, highest) = reference.RulesFor(brief).FittingLevels(brief.Level, TaxonomyDomain.Cognitive) ?? (2, 6);
        values["descriptors"] = reference.Data.FindLevel(brief.Level)?.Descriptors
            .Select(descriptor => new Dictionary<string, object> { ["code"] = descriptor.Domain.Code, ["text"] = descriptor.Summary.ToString() }).ToList();
        values["verbs"] = Enumerable.Range(lowest, highest - lowest + 1)
            .Select(level => new Dictionary<string, object> { ["level"] = level, ["words"] = string.Join(", ", verbs.AtLevel(TaxonomyDomain.Cognitive, level).Select(verb => verb.Verb)) }).ToList();
        values["lowest"] = lowest;
        values["highest"] = highest;
        values["count"] = brief.Credits <= 1 ? 3 : brief.Credits <= 4 ? 5 : 6;
    }

    private static string Task(DraftSection section) => section switch
    {
        DraftSection.Outcomes => "outcomes",
        DraftSection.Structure => "structure",
        DraftSection.Assessment => "assessment",
        DraftSection.Materials => "materials",
        DraftSection.Quiz => "quiz",
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    /// <summary>A line that the material cannot hold, for it depends on all of it.</summary>
    private static string Mark(string material) => $"=== {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(material)))[..16]} ===";

    private static string Json(SectionContent content) => JsonSerializer.Serialize(content);
}
