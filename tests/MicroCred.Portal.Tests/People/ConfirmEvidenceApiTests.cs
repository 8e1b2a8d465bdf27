using System.Text.Json;
using MicroCred.Portal.Tests.Api;

namespace MicroCred.Portal.Tests.People;

public class ConfirmEvidenceApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Confirm = "mutation ($input: ConfirmEvidenceInput!) { confirmEvidence(input: $input) { level { number } errors { code path } } }";

    private const string Map = "query ($day: Date) { mapLevel(from: {framework: \"KKNI\", number: 6}, to: \"AQRF\", asOf: $day) { status levels { number } steps { evidence { strength confirmedBy confirmedOn } } } }";

    [Fact]
    public async Task Confirm_ARow_IsReferencedAtOnceAndNotBeforeItsDay()
    {
        using var custodian = await portal.AsAsync("custodian");
        var payload = await SendAsync(custodian, new { framework = "KKNI", number = 6, aqrfLevels = new[] { 6 }, source = portal.Desk.Data.Sources[0].Code, section = "Table 1" });
        Assert.Equal("""{"level":{"number":6},"errors":[]}""", payload.GetRawText());

        using var stranger = portal.CreateClient();
        Assert.Equal(
            """{"status":"REFERENCED","levels":[{"number":6}],"steps":[{"evidence":{"strength":"CONFIRMED","confirmedBy":"Demo custodian","confirmedOn":"2026-11-22"}}]}""",
            (await stranger.DataAsync(Map)).GetProperty("mapLevel").GetRawText());
        Assert.Equal("PROVISIONAL", (await stranger.DataAsync(Map, new { day = "2026-11-21" })).GetProperty("mapLevel").GetProperty("status").GetString());
    }

    [Fact]
    public async Task Confirm_SourceThatIsNone_IsRefusedAsAValue()
    {
        using var custodian = await portal.AsAsync("custodian");
        var payload = await SendAsync(custodian, new { framework = "KKNI", number = 7, aqrfLevels = new[] { 6 }, source = "no such document", section = "1" });
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("level").ValueKind);
        Assert.Single(payload.GetProperty("errors").EnumerateArray());
    }

    [Theory]
    [InlineData(300, null)]
    [InlineData(301, "section")]
    public async Task Confirm_SectionAsLongAsABook_IsRefusedAtTheField(int length, string? field)
    {
        using var custodian = await portal.AsAsync("custodian");
        var payload = await SendAsync(custodian, new { framework = "KKNI", number = 8, aqrfLevels = new[] { 7 }, source = portal.Desk.Data.Sources[0].Code, section = new string('x', length) });
        Assert.Equal(field, payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path")[1].GetString()).SingleOrDefault());
    }

    private static async Task<JsonElement> SendAsync(HttpClient client, object input) =>
        (await client.DataAsync(Confirm, new { input })).GetProperty("confirmEvidence");
}
