using System.Globalization;
using System.Security.Cryptography;
using MicroCred.Frameworks.Text;
using MicroCred.Localization;
using MicroCred.Portal.Language;
using MicroCred.Portal.Pages.Parts;
using MicroCred.Portal.Reference;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace MicroCred.Portal.Downloads;

/// <summary>The mapping to take away: <c>/downloads/mapping.csv</c>, <c>.json</c>, <c>.jsonld</c>, each for a day (<c>?asOf=2020-01-01</c>; today without).</summary>
internal static class MappingDownloads
{
    private const string NoticeKey = "downloads.notOfficial";

    public static IServiceCollection AddMappingDownloads(this IServiceCollection services) => services.Configure<ResponseCompressionOptions>(options =>
        options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "text/csv", "application/ld+json"]);

    public static void MapMappingDownloads(this IEndpointRouteBuilder routes)
    {
        Map(routes, "csv", "text/csv; charset=utf-8", (export, _, _) => WriteMappingCsv.Write(export));
        Map(routes, "json", "application/json", (export, notice, _) => WriteMappingJson.Write(export, notice));
        Map(routes, "jsonld", "application/ld+json", WriteMappingJsonLd.Write);
    }

    private static void Map(IEndpointRouteBuilder routes, string extension, string contentType, Func<MappingExport, LocalizedText, string, byte[]> write) =>
        routes.MapMethods($"/downloads/mapping.{extension}", [HttpMethods.Get, HttpMethods.Head], (string? asOf, HttpContext context, ReferenceDesk desk, LocaleCatalog locales, TimeProvider clock, Wording wording) =>
        {
            var day = AsOfDate.Read(asOf, clock);
            if (day.Problem is { } problem)
                return Results.Problem(wording.Say(problem.Message), statusCode: StatusCodes.Status400BadRequest);
            var content = write(MappingExport.Collect(desk, day.Day), Notice(locales), $"{context.Request.Scheme}://{context.Request.Host}/");
            context.Response.Headers.CacheControl = "public, no-cache";
            return Results.File(content, contentType, $"aqrf-mapping-{day.Day:O}.{extension}", entityTag: Tag(content));
        });

    /// <summary>Weak, for the answer may be sent compressed.</summary>
    private static EntityTagHeaderValue Tag(byte[] content) => new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"", isWeak: true);

    private static LocalizedText Notice(LocaleCatalog locales) =>
        new(locales.Cultures.ToDictionary(culture => culture, culture => locales.Find(NoticeKey, CultureInfo.GetCultureInfo(culture))!));
}
