using System.Text;
using MicroCred.Portal.Downloads;
using MicroCred.Portal.Language;
using MicroCred.Portal.People;
using MicroCred.Storage.Import;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Authorization;

namespace MicroCred.Portal.Importing;

/// <summary>Import by page: upload, check, run, report.</summary>
internal static class ImportingServices
{
    /// <summary>Who may: those who may register what a provider offers.</summary>
    public const string Roles = $"{nameof(Role.Provider)},{nameof(Role.Administrator)}";

    public static IServiceCollection AddImporting(this IServiceCollection services)
    {
        services.AddSingleton<ImportRuns>();
        services.AddSingleton<RunImport>();
        services.AddSingleton<ImportQueue>();
        services.AddSingleton<ReceiveUpload>();
        return services.AddHostedService(provider => provider.GetRequiredService<ImportQueue>());
    }

    public static void MapImporting(this IEndpointRouteBuilder routes)
    {
        var rule = new AuthorizeAttribute { Roles = Roles };
        routes.MapPost("/import/upload", (HttpContext context, ReceiveUpload receive) => receive.HandleAsync(context)).RequireAuthorization(rule);
        routes.MapGet("/import/columns.csv", () => Results.File(Encoding.UTF8.GetBytes(CsvTable.Line([.. ImportColumns.All])), "text/csv; charset=utf-8", "micro-credentials.csv"));
        routes.MapGet("/import/{id}/refused.csv", RefusedAsync).RequireAuthorization(rule);
    }

    private static IResult RefusedAsync(string id, HttpContext context, ImportRuns runs, Wording wording)
    {
        if (runs.Find(PersonIdentity.PersonOf(context.User)!.Id, id) is not { IsActive: false } run)
            return Results.NotFound();
        return Results.Stream(
            async body =>
            {
                await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
                await writer.WriteAsync(RefusedRowsCsv.Heading);
                foreach (var line in RefusedRowsFile.Read(runs.RefusedOf(run)).SelectMany(row => RefusedRowsCsv.Lines(row, wording)))
                    await writer.WriteAsync(line);
            },
            "text/csv; charset=utf-8",
            $"refused-{run.Id}.csv");
    }
}
