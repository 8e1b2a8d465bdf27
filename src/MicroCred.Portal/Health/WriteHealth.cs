using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace MicroCred.Portal.Health;

/// <summary>A report as JSON: the whole's status, and for each check its status, what it says and its figures.</summary>
internal static class WriteHealth
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static Task AsJsonAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsJsonAsync(
            new
            {
                Status = report.Status.ToString(),
                Checks = report.Entries.ToDictionary(check => check.Key, check => new { Status = check.Value.Status.ToString(), Says = check.Value.Description, check.Value.Data }),
            },
            Options);
}
