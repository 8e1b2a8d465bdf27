using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>A refusal as JSON, so that it can be worded later in whatever language its reader has by then. Values are texts, whole numbers or messages.</summary>
internal static class KeptRefusal
{
    public static string Write(Refusal refusal) =>
        new JsonObject { ["code"] = refusal.Code.ToString(), ["message"] = Of(refusal.Message), ["path"] = new JsonArray([.. refusal.Path.Select(part => JsonValue.Create(part))]) }.ToJsonString();

    public static Refusal Read(string json)
    {
        var kept = JsonNode.Parse(json)!;
        return new(Enum.Parse<RefusalCode>((string)kept["code"]!), MessageOf(kept["message"]!), [.. kept["path"]!.AsArray().Select(part => (string)part!)]);
    }

    private static JsonObject Of(Message message) => new()
    {
        ["key"] = message.Key,
        ["values"] = new JsonArray([.. message.Arguments.Select(JsonNode (argument) => argument switch
        {
            Message nested => Of(nested),
            int number => JsonValue.Create(number),
            _ => JsonValue.Create(Convert.ToString(argument, CultureInfo.InvariantCulture) ?? ""),
        })]),
    };

    private static Message MessageOf(JsonNode kept) => new((string)kept["key"]!, kept["values"]!.AsArray().Select(value => value!.GetValueKind() switch
    {
        JsonValueKind.Object => MessageOf(value),
        JsonValueKind.Number => (object)(int)value,
        _ => (string)value!,
    }).ToImmutableArray());
}
