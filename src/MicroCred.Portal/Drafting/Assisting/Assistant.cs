using MicroCred.Drafting;
using MicroCred.Drafting.Drafters;
using MicroCred.Drafting.Drafters.ModelBased;
using MicroCred.Drafting.Drafters.RuleBased;
using MicroCred.Drafting.Prompts;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.Storage.Drafts;
using Microsoft.Extensions.AI;

namespace MicroCred.Portal.Drafting.Assisting;

public enum DraftingBy { Rules, Model }

/// <summary>Who drafts: the model where one is set up, else the rules; the rules for whoever asks for them.</summary>
public sealed class Assistant
{
    private readonly DraftingReference reference;
    private readonly Lazy<PromptBook> prompts;
    private readonly ModelUse use;
    private readonly TimeProvider clock;
    private readonly IChatClient? client;
    private readonly ModelLimits? limits;

    internal Assistant(AssistantSettings settings, IChatClient? client, DraftingReference reference, Lazy<PromptBook> prompts, ModelUse use, TimeProvider clock)
    {
        (this.client, this.reference, this.prompts, this.use, this.clock) = (client, reference, prompts, use, clock);
        if (client is not null)
            limits = new() { Model = settings.Model ?? (client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata)?.DefaultModelId ?? client.GetType().Name, TokensADay = settings.TokensADay, Silence = settings.Silence, Answer = settings.Answer };
    }

    /// <summary>Absent: there is none, and courses are drafted by rules.</summary>
    public string? Model => limits?.Model;

    /// <summary>Of one person; absent without a model.</summary>
    public int? TokensADay => limits?.TokensADay;

    /// <summary>Who drafts unless somebody asks for another, in words.</summary>
    public Message Introduction => Model is { } model ? DraftingMessages.ByModel(model) : DraftingMessages.ByRules;

    /// <summary>Tokens that the person has used today.</summary>
    public ValueTask<long> UsedTodayAsync(string person, CancellationToken cancellation) => use.TodayAsync(person, cancellation);

    /// <param name="wanted">Absent: the model where there is one.</param>
    /// <param name="person">Whose use of the model is counted.</param>
    internal Result<IDrafter> Choose(DraftingBy? wanted, string person) => (wanted ?? (client is null ? DraftingBy.Rules : DraftingBy.Model), client) switch
    {
        (DraftingBy.Rules, _) => new RuleBasedDrafter(reference, clock),
        (_, null) => new Refusal(RefusalCode.Unavailable, DraftingMessages.NoModel, "drafter"),
        _ => new ModelDrafter(new CountedModel(client, use, person), prompts.Value, reference, limits!, clock),
    };
}
