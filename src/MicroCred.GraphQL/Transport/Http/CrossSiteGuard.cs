using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>
/// Refuses what a page of another site can make a browser send without asking the server first.
/// </summary>
/// <remarks>
/// <list type="number">
/// <item>A POST is read only as application/json, which a form cannot send and a script only after a preflight. So a POST that is read is safe.</item>
/// <item>A GET cannot change anything, and another site cannot read its answer. It could still make the server work in the name of the person signed
/// in. Browsers say so: Sec-Fetch-Site, or an Origin that is not this host. Such a GET needs the header GraphQL-Require-Preflight (or a JSON content
/// type), which makes the browser ask first.</item>
/// <item>A GET without these headers comes from no current browser, and is let through.</item>
/// <item>WebSockets are not asked about at all: the Origin must be this host, or one that the options name.</item>
/// </list>
/// </remarks>
internal static class CrossSiteGuard
{
    public const string Header = "GraphQL-Require-Preflight";

    public static bool IsSimpleCrossSite(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        var isForeign = !StringValues.IsNullOrEmpty(site)
            ? site is not ["same-origin" or "none"]
            : request.Headers.Origin is [{ } origin] && !IsOwn(origin, request);
        return isForeign && !request.Headers.ContainsKey(Header) && !IsJson(request.ContentType);
    }

    /// <summary>Whether an Origin header names the host that the request is sent to.</summary>
    public static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && string.Equals(uri.Authority, request.Host.Port is null or 80 or 443 ? request.Host.Host : request.Host.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>application/json, in UTF-8 if it says.</summary>
    public static bool IsJson(string? contentType)
    {
        if (contentType is "application/json" or "application/json; charset=utf-8")
            return true;
        return Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}
