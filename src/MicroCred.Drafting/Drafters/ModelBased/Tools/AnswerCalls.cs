using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased.Shapes;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

/// <summary>Runs what a model calls for one proposal: at most so many calls, each answer at most so long, each between the lines that mark data.</summary>
/// <param name="mark">The line that encloses data in the prompt.</param>
internal sealed class AnswerCalls(IReadOnlyList<AIFunction> tools, ModelLimits limits, string mark)
{
    private int made;

    public bool AnyLeft => made < limits.ToolCalls;

    /// <summary>A message with one result for each call. Whatever the model called, it gets a result that it can read.</summary>
    public async Task<ChatMessage> Answer(IReadOnlyList<FunctionCallContent> calls, CancellationToken cancel)
    {
        var results = new List<AIContent>();
        foreach (var call in calls)
            results.Add(new FunctionResultContent(call.CallId, $"{mark}\n{await Run(call, cancel)}\n{mark}"));
        return new(ChatRole.Tool, results);
    }

    private async Task<string> Run(FunctionCallContent call, CancellationToken cancel)
    {
        if (!AnyLeft)
            return ToolErrors.NoCallsLeft(limits.ToolCalls).ToString();
        made++;
        if (tools.FirstOrDefault(tool => tool.Name == call.Name) is not { } tool)
            return ToolErrors.NoSuchTool(call.Name, tools.Select(each => each.Name)).ToString();
        if (call.Exception is not null || call.Arguments is null)
            return ToolErrors.Unreadable(tool.Name).ToString();
        var answer = await tool.InvokeAsync(new(call.Arguments), cancel);
        var text = answer as string ?? JsonSerializer.Serialize(answer, StrictJson.Options);
        return text.Length <= limits.MostToolLetters ? text : ToolErrors.TooLong(text.Length, limits.MostToolLetters).ToString();
    }
}
