using MicroCred.Localization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace MicroCred.Portal.Language;

/// <summary>
/// The language is the path's first segment (<c>/ms/frameworks</c>), so that a shared link keeps it. The segment becomes the path base:
/// pages and their links know nothing of it. A bare page path is redirected by cookie, then Accept-Language, then to English.
/// </summary>
internal static class LanguagePath
{
    private const string Cookie = "language";

    /// <summary>Takes the language off the path and makes it current; where there is none, the answer speaks the caller's Accept-Language.</summary>
    public static IApplicationBuilder UseLanguagePath(this IApplicationBuilder app, LocaleCatalog catalog) => app.Use((context, next) =>
    {
        if (Split(context.Request.Path, catalog) is var (culture, page))
        {
            context.Request.PathBase = context.Request.PathBase.Add("/" + culture);
            context.Request.Path = page;
            context.Items[Cookie] = culture;
            PreferredCulture.Apply(culture);
        }
        else
        {
            PreferredCulture.Apply(Preferred(context, catalog));
        }

        return next(context);
    });

    /// <summary>Sends a page asked for without a language to the reader's own. Comes after routing, which knows what is a page.</summary>
    public static IApplicationBuilder UseLanguageRedirect(this IApplicationBuilder app, LocaleCatalog catalog) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            return next(context);
        if (context.Items.TryGetValue(Cookie, out var culture))
        {
            Remember(context, (string)culture!);
            return next(context);
        }

        context.Response.Headers.Vary = "Accept-Language, Cookie";
        context.Response.Headers.CacheControl = "no-cache";
        var request = context.Request;
        context.Response.Redirect($"{request.PathBase}/{Preferred(context, catalog)}{request.Path}{request.QueryString}");
        return Task.CompletedTask;
    });

    private static (string Culture, PathString Page)? Split(PathString path, LocaleCatalog catalog)
    {
        foreach (var culture in catalog.Cultures)
        {
            if (path.StartsWithSegments("/" + culture, StringComparison.OrdinalIgnoreCase, out var rest))
                return (culture, rest.HasValue ? rest : "/");
        }

        return null;
    }

    private static string Preferred(HttpContext context, LocaleCatalog catalog) =>
        PreferredCulture.Supported(catalog, context.Request.Cookies[Cookie])
        ?? PreferredCulture.FromAcceptLanguage(catalog, context.Request.GetTypedHeaders().AcceptLanguage)
        ?? LocaleCatalog.SourceCulture;

    private static void Remember(HttpContext context, string culture)
    {
        if (context.Request.Cookies[Cookie] != culture)
            context.Response.Cookies.Append(Cookie, culture, new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
    }
}
