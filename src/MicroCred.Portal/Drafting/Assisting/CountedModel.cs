using System.Runtime.CompilerServices;
using MicroCred.Storage.Drafts;
using Microsoft.Extensions.AI;

namespace MicroCred.Portal.Drafting.Assisting;

/// <summary>
/// A model whose use is kept for one person: every question counts, whatever came of it. Where the endpoint gives no count, or was left before it did,
/// a token is taken to be four letters. A question that got no answer at all costs none.
/// </summary>
internal sealed class CountedModel(IChatClient model, ModelUse use, string person) : DelegatingChatClient(model)
{
    private const int LettersPerToken = 4;

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var asked = messages.ToList();
        var (input, output, letters, isAnswered) = (0L, 0L, 0L, false);
        try
        {
            await foreach (var update in base.GetStreamingResponseAsync(asked, options, cancellationToken))
            {
                isAnswered = true;
                letters += update.Text.Length;
                foreach (var counted in update.Contents.OfType<UsageContent>())
                    (input, output) = (input + (counted.Details.InputTokenCount ?? 0), output + (counted.Details.OutputTokenCount ?? 0));
                yield return update;
            }
        }
        finally
        {
            if (isAnswered && input == 0)
                (input, output) = (asked.Sum(message => (long)message.Text.Length) / LettersPerToken, letters / LettersPerToken);
            await use.AddAsync(person, input, output, CancellationToken.None);
        }
    }
}
