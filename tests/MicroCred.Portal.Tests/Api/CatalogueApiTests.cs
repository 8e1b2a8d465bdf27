using System.Text.Json;

namespace MicroCred.Portal.Tests.Api;

public class CatalogueApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient client = portal.CreateClient();

    [Fact]
    public async Task MicroCredentials_Pages_ShowEachEntryOnceAndNoneTwice()
    {
        var (seen, after, total) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = (await client.DataAsync(
                "query ($after: String) { microCredentials(first: 7, after: $after, order: TITLE) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }", new { after }))
                .GetProperty("microCredentials");
            total = page.GetProperty("totalCount").GetInt32();
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal(total, seen.Count);
        Assert.Equal(total, seen.Distinct().Count());
    }

    [Fact]
    public async Task MicroCredential_NotStated_StaysNull()
    {
        var entry = (await client.DataAsync("""{ microCredential(code: "MC001") { title level { number } credits notionalHours completeness { score missing } } }""")).GetProperty("microCredential");
        Assert.Equal("Micro-Credential in Design Thinking", entry.GetProperty("title").GetString());
        Assert.All(["level", "credits", "notionalHours"], field => Assert.Equal(JsonValueKind.Null, entry.GetProperty(field).ValueKind));
        Assert.Contains("LEVEL", entry.GetProperty("completeness").GetProperty("missing").EnumerateArray().Select(name => name.GetString()));
    }

    [Fact]
    public async Task Node_IdOfEachKind_FindsTheSameThing()
    {
        var found = await client.DataAsync(
            """{ framework(code: "KKNI") { id level(number: 7) { id } } microCredentials(first: 1) { nodes { id provider { id } } } }""");
        string[] ids =
        [
            found.GetProperty("framework").GetProperty("id").GetString()!,
            found.GetProperty("framework").GetProperty("level").GetProperty("id").GetString()!,
            found.GetProperty("microCredentials").GetProperty("nodes")[0].GetProperty("id").GetString()!,
            found.GetProperty("microCredentials").GetProperty("nodes")[0].GetProperty("provider").GetProperty("id").GetString()!,
        ];
        var nodes = (await client.DataAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", new { ids = ids.Append("nonsense") })).GetProperty("nodes");
        Assert.Equal(["QualificationsFramework", "Level", "MicroCredential", "Provider"], nodes.EnumerateArray().Take(4).Select(node => node.GetProperty("__typename").GetString()!));
        Assert.Equal(ids, nodes.EnumerateArray().Take(4).Select(node => node.GetProperty("id").GetString()!));
        Assert.Equal(JsonValueKind.Null, nodes[4].ValueKind);
    }

    [Theory]
    [InlineData("""{ microCredential { id } }""")]
    [InlineData("""{ microCredentials(first: -1) { totalCount } }""")]
    [InlineData("""{ microCredentials(first: 5, last: 5) { totalCount } }""")]
    [InlineData("""{ microCredentials(first: 5, after: "nonsense") { totalCount } }""")]
    [InlineData("""{ microCredentials(filter: { provider: "nonsense" }) { totalCount } }""")]
    [InlineData("""{ compare(credentials: ["nonsense", "TWljcm9DcmVkZW50aWFsOjE"], target: "MQF") { elements { finding } } }""")]
    [InlineData("""{ compare(credentials: ["TWljcm9DcmVkZW50aWFsOjE"], target: "MQF") { elements { finding } } }""")]
    public async Task BadInput_IsRefusedAsSuch(string query) => Assert.Equal("BAD_USER_INPUT", (await client.ErrorAsync(query)).Code);

    [Fact]
    public async Task Compare_MalaysianAndIndonesian_SaysAllFiveElementsAndWhatIsMissing()
    {
        var entries = (await client.DataAsync(
            """{ my: microCredentials(filter: { country: ["MY"] }, first: 1) { nodes { id } } id: microCredentials(filter: { country: ["ID"] }, first: 1) { nodes { id } } }"""));
        string[] ids = [.. new[] { "my", "id" }.Select(country => entries.GetProperty(country).GetProperty("nodes")[0].GetProperty("id").GetString()!)];
        var elements = (await client.DataAsync(
            "query ($ids: [ID!]!) { compare(credentials: $ids, target: \"MQF\") { elements { element finding summary values missing { element askWhom { name } } evidence { strength } } } }", new { ids }))
            .GetProperty("compare").GetProperty("elements").EnumerateArray().ToList();
        Assert.Equal(["LEVEL", "WORKLOAD", "QUALITY", "PROFILE", "OUTCOMES"], elements.Select(element => element.GetProperty("element").GetString()!));
        Assert.Equal("EVIDENCE_MISSING", elements[0].GetProperty("finding").GetString());
        Assert.Equal(2, elements[0].GetProperty("missing").GetArrayLength());
        Assert.All(elements, element => Assert.Equal(2, element.GetProperty("values").GetArrayLength()));
    }
}
