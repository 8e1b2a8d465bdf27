using MicroCred.Portal.Comparing;
using MicroCred.Portal.Language;
using MicroCred.Portal.Pages.Compare;
using MicroCred.Portal.Pages.Parts;
using MicroCred.Recognition.Comparison;

namespace MicroCred.Portal.Downloads;

/// <summary>A comparison to take away: <c>/ms/downloads/comparison.csv?ids=12,15&amp;target=MQF</c>, <c>.json</c>; worded in the path's language, else the caller's.</summary>
internal static class ComparisonDownloads
{
    public static void MapComparisonDownloads(this IEndpointRouteBuilder routes)
    {
        Map(routes, "csv", "text/csv; charset=utf-8", WriteComparisonCsv.Write);
        Map(routes, "json", "application/json", WriteComparisonJson.Write);
    }

    private static void Map(IEndpointRouteBuilder routes, string extension, string contentType, Func<CredentialComparison, Wording, byte[]> write) =>
        routes.MapMethods($"/downloads/comparison.{extension}", [HttpMethods.Get, HttpMethods.Head], async (HttpContext context, CompareEntries compare, Wording wording) =>
        {
            if (!ComparisonAddress.Read(context.Request.Query).TryGet(out var address, out var refusal)
                || !(await compare.RunAsync(address.Basket.Ids, address.Target ?? "", context.RequestAborted)).TryGet(out var comparison, out refusal))
                return Results.Problem(wording.Say(refusal.Message), statusCode: refusal.Code.HttpStatus());
            context.Response.Headers.CacheControl = "no-cache";
            return Results.File(write(comparison, wording), contentType, $"comparison-{string.Join('-', address.Basket.Ids)}-{comparison.Target.Code}.{extension}");
        });
}
