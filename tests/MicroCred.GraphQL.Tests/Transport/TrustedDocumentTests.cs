using System.Net;
using System.Text;
using MicroCred.GraphQL.Transport;

namespace MicroCred.GraphQL.Tests.Transport;

public sealed class TrustedDocumentTests
{
    private const string Document = "query Greet($name: String) { hello(name: $name) }";

    private static readonly string Id = TrustedDocuments.IdOf(Encoding.UTF8.GetBytes(Document));

    [Theory]
    [InlineData("""{"documentId":"ID","variables":{"name":"you"}}""")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}},"variables":{"name":"you"}}""")]
    [InlineData("""{"query":"query Greet($name: String) { hello(name: $name) }","variables":{"name":"you"}}""")]
    public async Task Document_Trusted_IsRunByItsHashOrAsWritten(string body)
    {
        await using var server = await StartAsync(isOnly: true);

        Assert.Equal((HttpStatusCode.OK, """{"data":{"hello":"Hello, you!"}}"""), await PostAsync(server, body.Replace("ID", Id).Replace("HASH", Id["sha256:".Length..])));
    }

    [Theory]
    [InlineData(true, """{"query":"{ hello }"}""", 400)]
    [InlineData(false, """{"query":"{ hello }"}""", 200)]
    [InlineData(true, """{"documentId":"sha256:0"}""", 400)]
    [InlineData(false, """{"documentId":"sha256:0"}""", 400)]
    public async Task Document_Unknown_IsRunOnlyAsWrittenAndWhereThatIsAllowed(bool isOnly, string body, int status)
    {
        await using var server = await StartAsync(isOnly);

        var (got, text) = await PostAsync(server, body);

        Assert.Equal((HttpStatusCode)status, got);
        Assert.Equal(status == 400, text.Contains("\"code\":\"DOCUMENT_NOT_TRUSTED\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Id_OfADocument_IsItsSha256() => Assert.Equal("sha256:001c3174e099bd72b729d0c0a529ba9f5a740c446e2a6e1d71b283cb84ec3065", TrustedDocuments.IdOf("{ hello }"u8));

    private static Task<RunningServer> StartAsync(bool isOnly) =>
        RunningServer.StartAsync(new() { Documents = TrustedDocuments.Of([Document]), TrustedDocumentsOnly = isOnly });

    private static async Task<(HttpStatusCode, string)> PostAsync(RunningServer server, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers = { { "Accept", "application/graphql-response+json" } },
        };
        using var response = await server.Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
