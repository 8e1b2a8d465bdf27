using System.Text.Json;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

/// <summary>Why a tool did not answer, for a model to read: what was found, what was expected, how to go on. No person sees these.</summary>
internal static class ToolErrors
{
    public static ToolAnswer WrongArguments(string problem, JsonElement schema) =>
        Error("WRONG_ARGUMENTS", $"{problem} Call again with arguments of the schema {JsonSerializer.Serialize(schema)}.");

    public static ToolAnswer Unreadable(string tool) => Error("WRONG_ARGUMENTS", $"The arguments for {tool} are no JSON object. Call again with one.");

    public static ToolAnswer Unknown(string argument, string found, IEnumerable<string> expected) =>
        Error("UNKNOWN", $"{argument}: '{found}' is not known; expected one of {string.Join(", ", expected)}.");

    public static ToolAnswer Outside(string argument, object found, object least, object most) =>
        Error("OUTSIDE", FormattableString.Invariant($"{argument}: found {found}; expected {least} to {most}."));

    public static ToolAnswer HoursNeeded(string creditSystem) =>
        Error("HOURS_NEEDED", $"statedHours: the credit system {creditSystem} counts no learner hours; give the hours of the whole course.");

    public static ToolAnswer NoSuchTool(string found, IEnumerable<string> offered) =>
        Error("NO_SUCH_TOOL", $"There is no tool '{found}'. The tools are {string.Join(", ", offered)}.");

    public static ToolAnswer TooLong(int found, int most) =>
        Error("TOO_LONG", $"The answer has {found} letters; at most {most} are sent. Ask for less.");

    public static ToolAnswer NoCallsLeft(int most) =>
        Error("NO_CALLS_LEFT", $"All {most} calls are used. Answer now with the JSON object that was asked for.");

    private static ToolAnswer Error(string code, string message) => ToolAnswer.Data(new { Error = new { Code = code, Message = message } });
}
