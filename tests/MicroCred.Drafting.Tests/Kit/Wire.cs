using System.Text.Json;

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>The pieces of an answer as an OpenAI-compatible endpoint streams them, without the <c>data:</c> before each.</summary>
internal static class Wire
{
    public const string Done = "[DONE]";

    public static IEnumerable<string> Text(string text, string finish = "stop") => [.. text.Chunk(200).Select(piece => Delta(new string(piece))), .. End(finish)];

    /// <summary>Each call's arguments come in pieces, as models send them.</summary>
    public static IEnumerable<string> Calls(params (string Name, string Arguments)[] calls) =>
    [
        .. calls.SelectMany((call, index) => call.Arguments.Chunk(7).Select(piece => CallDelta(new { index, function = new { arguments = new string(piece) } }))
            .Prepend(CallDelta(new { index, id = $"id{index}", type = "function", function = new { name = call.Name, arguments = "" } }))),
        .. End("tool_calls"),
    ];

    public static string Delta(string text) => Choice(new { role = "assistant", content = text });

    public static string CallDelta(object call) => Choice(new { role = "assistant", tool_calls = new[] { call } });

    private static IEnumerable<string> End(string finish) =>
        [Choice(new { }, finish), Chunk([], new { prompt_tokens = 120, completion_tokens = 30, total_tokens = 150 }), Done];

    private static string Choice(object delta, string? finish = null) => Chunk([new { index = 0, delta, finish_reason = finish }]);

    private static string Chunk(object[] choices, object? usage = null) =>
        JsonSerializer.Serialize(new { id = "x", @object = "chat.completion.chunk", created = 0, model = "scripted", choices, usage });
}
