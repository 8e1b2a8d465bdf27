using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MicroCred.GraphQL.Execution;
using MicroCred.Portal.Language;

namespace MicroCred.Portal.Pages.Explorer;

/// <summary>Runs a query for the explorer's page, in this process and as the person who asks.</summary>
public sealed class RunInExplorer(IGraphQLEngine engine, Wording words)
{
    /// <summary>Characters, with its variables.</summary>
    private const int LongestQuery = 100_000;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="variables">A JSON object; nothing where it is blank.</param>
    /// <returns>The response as indented JSON, or a sentence saying what is wrong with the variables or the length.</returns>
    public async Task<string> RunAsync(string query, string? variables, HttpContext context)
    {
        var length = query.Length + (variables?.Length ?? 0);
        if (length > LongestQuery)
            return words["explorer.tooLong", length, LongestQuery];
        if (!TryRead(variables, out var values, out var fault))
            return words["explorer.badVariables", fault];
        var operation = engine.Prepare(Encoding.UTF8.GetBytes(query), operationName: null);
        using var response = await operation.ExecuteAsync(values, new PageRequestContext(context));
        using var body = JsonDocument.Parse(response.Body);
        return JsonSerializer.Serialize(body, Readable);
    }

    private static bool TryRead(string? text, out JsonElement values, out string fault)
    {
        (values, fault) = (default, "");
        if (string.IsNullOrWhiteSpace(text))
            return true;
        try
        {
            using var document = JsonDocument.Parse(text);
            values = document.RootElement.Clone();
            return true;
        }
        catch (JsonException malformed)
        {
            fault = malformed.Message;
            return false;
        }
    }

    private sealed class PageRequestContext(HttpContext context) : RequestContext
    {
        public override IServiceProvider Services => context.RequestServices;

        public override System.Security.Claims.ClaimsPrincipal User => context.User;

        public override CancellationToken Aborted => context.RequestAborted;
    }
}
