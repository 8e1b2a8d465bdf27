using System.Net;
using System.Text;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <param name="Calls">What the model wants to look up before it answers; empty where the text is its answer.</param>
/// <param name="InputTokens">As the endpoint counts them; absent where it does not, like the output's.</param>
internal sealed record ModelAnswer(string Text, ImmutableArray<FunctionCallContent> Calls, int? InputTokens, int? OutputTokens);

/// <summary>Asks a model one question and sees it through: silence, endless answers, cut streams, busy and broken endpoints all end in an answer or a refusal.</summary>
internal sealed class AskModel(IChatClient client, ModelLimits limits, TimeProvider clock)
{
    /// <param name="show">Takes each piece of text as it comes; null means that what was shown is void.</param>
    /// <exception cref="OperationCanceledException">The person gave up.</exception>
    public async Task<Result<ModelAnswer>> Ask(IReadOnlyList<ChatMessage> messages, ChatOptions options, Action<string?> show, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (answer, refusal, passing) = await AskOnce(messages, options, show, cancel);
            if (answer is not null)
                return answer;
            if (!passing || attempt == limits.Retries)
                return refusal!;
            show(null);
            await Task.Delay(limits.FirstWait * Math.Pow(2, attempt), clock, cancel);
        }
    }

    private async Task<(ModelAnswer? Answer, Refusal? Refusal, bool Passing)> AskOnce(IReadOnlyList<ChatMessage> messages, ChatOptions options, Action<string?> show, CancellationToken cancel)
    {
        using var whole = new CancellationTokenSource(limits.Answer, clock);
        using var silence = new CancellationTokenSource(limits.Silence, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel, whole.Token, silence.Token);
        var text = new StringBuilder();
        var calls = ImmutableArray.CreateBuilder<FunctionCallContent>();
        var pieces = 0;
        var (input, output) = ((int?)null, (int?)null);
        ChatFinishReason? finish = null;
        try
        {
            await foreach (var update in client.GetStreamingResponseAsync(messages, options, stop.Token))
            {
                silence.CancelAfter(limits.Silence);
                finish = update.FinishReason ?? finish;
                foreach (var content in update.Contents)
                {
                    switch (content)
                    {
                        case TextContent { Text.Length: > 0 } piece:
                            text.Append(piece.Text);
                            show(piece.Text);
                            break;
                        case FunctionCallContent call:
                            calls.Add(call);
                            break;
                        case ErrorContent { ErrorCode: "refusal" or "Refusal" }:
                            return (null, ModelRefusals.Refused, false);
                        case UsageContent usage:
                            (input, output) = ((int?)usage.Details.InputTokenCount, (int?)usage.Details.OutputTokenCount);
                            break;
                    }
                }

                // Pieces count too: the arguments of a call can be endless as well.
                if (text.Length > limits.MostLetters || ++pieces > limits.MostLetters)
                    return (null, ModelRefusals.TooLong, false);
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return (null, ModelRefusals.TimedOut, false);
        }
        catch (HttpRequestException failed) when (failed.StatusCode == HttpStatusCode.BadRequest && options.Tools is { Count: > 0 })
        {
            // Many a model takes no tools, and its endpoint refuses a request that offers any.
            options.Tools = null;
            return await AskOnce(messages, options, show, cancel);
        }
        catch (HttpRequestException failed)
        {
            return (null, Failed(failed.StatusCode), failed.StatusCode is null or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError);
        }
        catch (IOException)
        {
            return (null, ModelRefusals.Unreachable, true);
        }

        return finish switch
        {
            _ when finish == ChatFinishReason.Length => (null, ModelRefusals.TooLong, false),
            _ when finish == ChatFinishReason.ContentFilter => (null, ModelRefusals.Refused, false),
            null when text.Length > 0 => (null, ModelRefusals.Cut, true),
            not null when calls.Count > 0 => (new(text.ToString(), calls.ToImmutable(), input, output), null, false),
            _ when string.IsNullOrWhiteSpace(text.ToString()) => (null, ModelRefusals.Empty, true),
            _ => (new(text.ToString(), [], input, output), null, false),
        };
    }

    private static Refusal Failed(HttpStatusCode? status) => status switch
    {
        null => ModelRefusals.Unreachable,
        HttpStatusCode.TooManyRequests => ModelRefusals.Busy,
        >= HttpStatusCode.InternalServerError => ModelRefusals.Broken((int)status),
        _ => ModelRefusals.Rejected((int)status),
    };
}
