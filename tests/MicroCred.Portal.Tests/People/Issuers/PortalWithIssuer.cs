using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MicroCred.Portal.Tests.Kit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroCred.Portal.Tests.People.Issuers;

/// <summary>A portal that takes the tokens of an issuer, with all that it logs.</summary>
internal sealed class PortalWithIssuer(TestIssuer issuer) : RunningPortal
{
    public LogLines Log { get; } = new();

    /// <returns>The status, and the viewer's name or the error's code.</returns>
    public async Task<(HttpStatusCode Status, string Said)> ViewerAsync(string token)
    {
        using var client = CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ viewer { name roles } }" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request);
        var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync()).RootElement;
        return (response.StatusCode, answer.TryGetProperty("data", out var data)
            ? data.GetProperty("viewer").GetProperty("name").GetString() + string.Concat(data.GetProperty("viewer").GetProperty("roles").EnumerateArray().Select(role => " " + role.GetString()))
            : answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("SignIn:Issuer", issuer.Address);
        builder.UseSetting("SignIn:Audience", TestIssuer.Audience);
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
    }
}
