using MicroCred.Drafting.Drafters.ModelBased.Tools;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>What is said to a model for one proposal: the question, what it looks up before it answers, and what follows an answer that cannot be used.</summary>
internal sealed class Conversation(AskModel asker, AnswerCalls calls, ChatOptions options, IEnumerable<ChatMessage> question)
{
    private readonly List<ChatMessage> messages = [.. question];

    /// <summary>Of all answers so far; null where the endpoint counts none.</summary>
    public int? InputTokens { get; private set; }

    public int? OutputTokens { get; private set; }

    public void Say(IEnumerable<ChatMessage> more) => messages.AddRange(more);

    /// <summary>Asks until the model answers with a text: what it wants to look up is looked up, as long as calls are left.</summary>
    public async Task<Result<string>> Ask(Action<string?> show, CancellationToken cancel)
    {
        while (true)
        {
            var mayCall = calls.AnyLeft;
            options.ToolMode = mayCall ? null : ChatToolMode.None;
            if (!(await asker.Ask(messages, options, show, cancel)).TryGet(out var answer, out var refusal))
                return refusal;
            (InputTokens, OutputTokens) = (Add(InputTokens, answer.InputTokens), Add(OutputTokens, answer.OutputTokens));
            if (answer.Calls.IsEmpty)
                return answer.Text;
            if (!mayCall)
                return ModelRefusals.TooManyCalls;
            // What a model says beside its calls is no part of the section.
            if (answer.Text.Length > 0)
                show(null);
            messages.Add(new(ChatRole.Assistant, [.. answer.Calls]));
            messages.Add(await calls.Answer(answer.Calls, cancel));
        }
    }

    private static int? Add(int? sum, int? more) => sum is null ? more : sum + (more ?? 0);
}
