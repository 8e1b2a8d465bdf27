using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased.Shapes;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatRole = Microsoft.Extensions.AI.ChatRole;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>A message as the wire format has it: each result of a tool is a message of its own.</summary>
internal static class OpenAiMessages
{
    public static IEnumerable<OpenAI.Chat.ChatMessage> Of(ChatMessage message)
    {
        if (message.Role == ChatRole.Tool)
            return message.Contents.OfType<FunctionResultContent>().Select(result => new ToolChatMessage(result.CallId, (string)result.Result!));
        if (message.Role == ChatRole.System)
            return [new SystemChatMessage(message.Text)];
        if (message.Role == ChatRole.User)
            return [new UserChatMessage(message.Text)];
        var calls = message.Contents.OfType<FunctionCallContent>()
            .Select(call => ChatToolCall.CreateFunctionToolCall(call.CallId, call.Name, BinaryData.FromString(JsonSerializer.Serialize(call.Arguments ?? new Dictionary<string, object?>(), StrictJson.Options))))
            .ToList();
        return [calls.Count > 0 ? new AssistantChatMessage(calls) : new AssistantChatMessage(message.Text)];
    }
}
