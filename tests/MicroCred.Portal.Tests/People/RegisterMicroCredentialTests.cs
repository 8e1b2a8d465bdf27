using System.Text.Json;
using MicroCred.Portal.Tests.Api;

namespace MicroCred.Portal.Tests.People;

public class RegisterMicroCredentialTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Register = """
        mutation ($input: RegisterMicroCredentialInput!) {
          registerMicroCredential(input: $input) {
            microCredential { code title provider { name } country level { number } credits creditSystem { code } learningOutcomes { position text taxonomyLevel } assessments { method weight outcomes } qualityAssurance { body verified } completeness { missing } evidence { strength } }
            errors { code message path }
          }
        }
        """;

    private const string OwnProvider = "Demo University (made up)";

    [Fact]
    public async Task Register_ByTheProvidersPerson_StandsInTheCatalogueAtOnce()
    {
        using var client = await portal.AsAsync("provider");
        var payload = await SendAsync(client, new
        {
            code = "PT-1",
            title = "Pemprosesan teks",
            language = "ms",
            provider = OwnProvider,
            country = "MY",
            level = new { framework = "MQF", number = 6 },
            credits = "3.0",
            creditSystem = "MY",
            deliveryMode = "ONLINE",
            field = "0613",
            learningOutcomes = new[] { new { text = "Menganalisis korpus", domain = "COGNITIVE", taxonomyLevel = 4 } },
            assessments = new[] { new { method = "Projek", kind = "FINAL", weight = 100, outcomes = new[] { 1 } } },
            qualityAssuranceBody = "QVC",
            qualityVerified = true,
        });
        Assert.Empty(payload.GetProperty("errors").EnumerateArray());
        var entry = payload.GetProperty("microCredential");
        Assert.Equal("Pemprosesan teks", entry.GetProperty("title").GetString());
        Assert.Equal("UNCONFIRMED", entry.GetProperty("evidence").GetProperty("strength").GetString());
        Assert.Equal("""[{"position":1,"text":"Menganalisis korpus","taxonomyLevel":4}]""", entry.GetProperty("learningOutcomes").GetRawText());

        var found = (await client.DataAsync("{ microCredentials(search: \"pemprosesan korpus\") { nodes { code } } }")).GetProperty("microCredentials");
        Assert.Equal("""{"nodes":[{"code":"PT-1"}]}""", found.GetRawText());
    }

    [Fact]
    public async Task Register_ForAnotherProvider_IsForbiddenAtTheField()
    {
        using var client = await portal.AsAsync("provider");
        Assert.Equal(["FORBIDDEN input.provider"], Errors(await SendAsync(client, Least("X-1", "HELP University"))));
        Assert.Equal(0, await CountAsync(client, "X-1"));
    }

    [Fact]
    public async Task Register_ByAnAdministrator_IsForAnyProvider()
    {
        using var client = await portal.AsAsync("admin");
        Assert.Empty(Errors(await SendAsync(client, Least("ADM-1", "A New College"))));
        Assert.Equal(1, await CountAsync(client, "ADM-1"));
    }

    [Fact]
    public async Task Register_SameCodeAgain_IsANewVersionOfTheSameEntry()
    {
        using var client = await portal.AsAsync("provider");
        await SendAsync(client, Least("V-1", OwnProvider));
        Assert.Empty(Errors(await SendAsync(client, Least("V-1", OwnProvider, title: "Another title"))));
        Assert.Equal("""{"title":"Another title"}""", (await client.DataAsync("{ microCredential(code: \"V-1\") { title } }")).GetProperty("microCredential").GetRawText());
    }

    [Fact]
    public async Task Register_MuchThatIsWrong_IsToldAllAtOnceWithItsPlace()
    {
        using var client = await portal.AsAsync("provider");
        var payload = await SendAsync(client, new
        {
            code = "~mine",
            title = " ",
            language = "en",
            provider = OwnProvider,
            country = "MY",
            level = new { framework = "MQF", number = 99 },
            credits = -1,
            field = "99",
            learningOutcomes = new[] { new { text = "", domain = "AFFECTIVE", taxonomyLevel = 6 } },
            assessments = new[] { new { method = "Quiz", kind = "FINAL", weight = 101, outcomes = new[] { 2 } } },
            qualityVerified = true,
        });
        Assert.Equal(
            [
                "BAD_USER_INPUT input.title", "BAD_USER_INPUT input.code",
                "BAD_USER_INPUT input.level.number", "BAD_USER_INPUT input.credits", "BAD_USER_INPUT input.creditSystem",
                "BAD_USER_INPUT input.learningOutcomes.0.text", "BAD_USER_INPUT input.learningOutcomes.0.taxonomyLevel",
                "BAD_USER_INPUT input.assessments.0.weight", "BAD_USER_INPUT input.assessments.0.outcomes",
                "BAD_USER_INPUT input.field", "BAD_USER_INPUT input.qualityAssuranceBody",
            ],
            Errors(payload));
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("microCredential").ValueKind);
    }

    [Fact]
    public async Task Register_ScriptInTheTitle_IsShownAsText()
    {
        using var client = await portal.AsAsync("provider");
        await SendAsync(client, Least("XSS-1", OwnProvider, title: "<script>alert(1)</script>"));
        var page = await portal.CreateClient().GetStringAsync("/en/catalogue?q=alert");
        Assert.DoesNotContain("<script>", page);
        Assert.Contains("&lt;script&gt;", page);
    }

    private static object Least(string code, string provider, string title = "A title") =>
        new { code, title, language = "en", provider, country = "MY", learningOutcomes = Array.Empty<object>() };

    private static async Task<JsonElement> SendAsync(HttpClient client, object input) =>
        (await client.DataAsync(Register, new { input })).GetProperty("registerMicroCredential");

    private static IEnumerable<string> Errors(JsonElement payload) =>
        payload.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code")} {string.Join('.', error.GetProperty("path").EnumerateArray())}");

    private static async Task<int> CountAsync(HttpClient client, string code) =>
        (await client.DataAsync("query ($code: String!) { microCredential(code: $code) { id } }", new { code })).GetProperty("microCredential").ValueKind is JsonValueKind.Null ? 0 : 1;
}
