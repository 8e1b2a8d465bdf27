using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroCred.Conformance.Tests.Reference;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Conformance.Tests.Differential;

/// <summary>Has both implementations judge requests.</summary>
internal static class Implementations
{
    private static readonly IGraphQLEngine Queries = Data.Engine(Data.NoLimits);

    public static async Task<List<Verdict>> ReferenceAsync(IEnumerable<CorpusRequest> requests)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, requests.Select(request =>
                new JsonObject { ["query"] = request.Query, ["variables"] = request.Variables?.DeepClone() }.ToJsonString()));
            var lines = await NodeScript.RunAsync("verdicts.mjs", file);
            return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Without limits; a mutation leaves a trace, and so has an engine of its own.</summary>
    public static Task<Verdict> OursAsync(CorpusRequest request) =>
        OursAsync(request, request.Query.Contains("mutation", StringComparison.Ordinal) ? Data.Engine(Data.NoLimits) : Queries);

    public static async Task<Verdict> OursAsync(CorpusRequest request, IGraphQLEngine engine)
    {
        var operation = engine.Prepare(Encoding.UTF8.GetBytes(request.Query), null);
        if (operation.Kind is null)
        {
            var first = operation.Errors[0];
            var kind = first.Code == ErrorCodes.ParseFailed ? "parse" : first.Code == ErrorCodes.ValidationFailed ? "invalid" : "request";
            return Verdict.Refused(kind, string.Join(" | ", operation.Errors.Select(error => error.Message)));
        }

        using var variables = request.Variables is null ? null : JsonDocument.Parse(request.Variables.ToJsonString());
        using var response = await operation.ExecuteAsync(variables?.RootElement ?? default, new NoContext());
        if (!response.HasData)
            return Verdict.Refused("request", string.Join(" | ", response.Errors.Select(error => error.Message)));
        using var body = JsonDocument.Parse(response.Body);
        return Verdict.Executed(body.RootElement.GetProperty("data"), response.Errors.Select(error => error.Path.Select(step => step.ToString()).ToArray()));
    }

    private static Verdict Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return root.GetProperty("verdict").GetString() is "data"
            ? Verdict.Executed(root.GetProperty("data"), root.GetProperty("paths").EnumerateArray().Select(path => path.EnumerateArray().Select(step => step.ToString()).ToArray()))
            : Verdict.Refused(root.GetProperty("verdict").GetString()!, root.GetProperty("message").GetString()!);
    }

    private sealed class NoContext : RequestContext
    {
        public override IServiceProvider Services { get; } = new ServiceCollection().BuildServiceProvider();

        public override ClaimsPrincipal User { get; } = new();

        public override CancellationToken Aborted => default;
    }
}
