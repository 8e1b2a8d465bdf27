using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace MicroCred.Portal.Settings;

/// <summary>
/// The reverse proxies in front of the portal: from them, and from nobody else, it takes the reader's address and scheme
/// (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>). Otherwise anybody could pass for anybody where attempts are counted by address.
/// </summary>
internal static class ProxySettings
{
    /// <summary>Addresses or networks, with commas between: <c>10.1.2.3, 10.0.0.0/8</c>. Absent: nobody's word is taken.</summary>
    public const string KnownKey = "Proxies:Known";

    /// <param name="problem">Why the setting cannot be used; null when it can.</param>
    public static ForwardedHeadersOptions Read(IConfiguration configuration, out string? problem)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        problem = null;
        foreach (var known in (configuration[KnownKey] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(known, out var address))
                options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(known, out var network))
                options.KnownIPNetworks.Add(network);
            else
                problem = StartupMessages.NotAProxy(known);
        }

        if (options.KnownProxies.Count + options.KnownIPNetworks.Count == 0)
            options.ForwardedHeaders = ForwardedHeaders.None;
        return options;
    }
}
