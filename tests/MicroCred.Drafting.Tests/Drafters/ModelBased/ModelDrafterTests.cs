using MicroCred.Drafting.Drafters.ModelBased;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Tests.Drafters.ModelBased;

public sealed class ModelDrafterTests
{
    /// <summary>A bug behind the port is heard of; nobody waits for a step that does not come.</summary>
    [Fact]
    public async Task Draft_ClientWithABug_ThrowsItToTheReader()
    {
        using var buggy = new BuggyClient();
        var drafter = new ModelDrafter(buggy, Repository.Prompts, Repository.Reference, ScriptedModel.Limits, Courses.Clock);
        await Assert.ThrowsAsync<NotSupportedException>(() => drafter.Draft(new(Courses.Sound(), DraftSection.Outcomes, "Aminah"), CancellationToken.None).Read());
    }

    private sealed class BuggyClient : IChatClient
    {
        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey) => null;

        public void Dispose()
        {
        }
    }
}
