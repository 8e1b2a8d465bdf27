using MicroCred.Portal.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace MicroCred.Portal.Tests.Startup;

/// <summary>Whose word is taken about where a request came from. The test is the proxy, at 127.0.0.1.</summary>
public class ProxySettingsTests
{
    [Theory]
    [InlineData(null, "203.0.113.9", "127.0.0.1 http")]
    [InlineData("10.0.0.0/8", "203.0.113.9", "127.0.0.1 http")]
    [InlineData("127.0.0.1", "203.0.113.9", "203.0.113.9 https")]
    [InlineData("10.1.2.3, 127.0.0.0/8", "203.0.113.9, 10.1.2.3", "203.0.113.9 https")]
    [InlineData("127.0.0.1", "192.0.2.1, 203.0.113.9", "203.0.113.9 https")]
    public async Task Read_UsedByTheServer_TakesTheAddressFromKnownProxiesOnly(string? known, string forwarded, string seen)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(ProxySettings.KnownKey, known)]).Build();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var server = builder.Build();
        server.UseForwardedHeaders(ProxySettings.Read(configuration, out _));
        server.Run(context => context.Response.WriteAsync($"{context.Connection.RemoteIpAddress} {context.Request.Scheme}"));
        await server.StartAsync();

        using var client = new HttpClient { DefaultRequestHeaders = { { "X-Forwarded-For", forwarded }, { "X-Forwarded-Proto", string.Join(", ", forwarded.Split(',').Select(_ => "https")) } } };
        Assert.Equal(seen, await client.GetStringAsync(server.Urls.First()));
    }
}
