using System.Text;
using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased.Shapes;
using Microsoft.Extensions.AI;
using OpenAI.Chat;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>Puts the calls of one answer together: their names and arguments come in pieces, told apart by an index.</summary>
internal sealed class StreamedCalls
{
    private readonly SortedDictionary<int, Parts> calls = [];

    public void Add(IReadOnlyList<StreamingChatToolCallUpdate>? updates)
    {
        foreach (var update in updates ?? [])
        {
            if (!calls.TryGetValue(update.Index, out var parts))
                calls[update.Index] = parts = new();
            parts.Id = update.ToolCallId is { Length: > 0 } id ? id : parts.Id;
            parts.Name = update.FunctionName is { Length: > 0 } name ? name : parts.Name;
            parts.Arguments.Append(update.FunctionArgumentsUpdate?.ToString());
        }
    }

    /// <summary>The calls in order, once. Arguments that are no JSON object are absent, and the content's exception says why.</summary>
    public IReadOnlyList<FunctionCallContent> Take()
    {
        var taken = calls.Select(call => FunctionCallContent.CreateFromParsedArguments(
            call.Value.Arguments.ToString(), call.Value.Id ?? $"call_{call.Key}", call.Value.Name ?? "",
            json => JsonSerializer.Deserialize<Dictionary<string, object?>>(json, StrictJson.Options))).ToList();
        calls.Clear();
        return taken;
    }

    private sealed class Parts
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public StringBuilder Arguments { get; } = new();
    }
}
