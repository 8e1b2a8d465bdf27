using System.Text.Json;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Text;
using MicroCred.Portal.Downloads;
using MicroCred.Portal.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Downloads;

public class WriteMappingJsonLdTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly DateOnly ReadOn = new(2026, 11, 20);

    [Fact]
    public void Write_ConfirmedOneToOneRow_IsAnExactMatchWithItsDate()
    {
        var concept = Concept("levels/MQF/6", Confirmed("MQF", 6, 6));
        Assert.Equal(["levels/AQRF/6"], concept.GetProperty("skos:exactMatch").EnumerateArray().Select(id => id.GetString()));
        Assert.False(concept.TryGetProperty("skos:closeMatch", out _));
        var alignment = Assert.Single(concept.GetProperty("mcr:alignment").EnumerateArray());
        Assert.Equal("REFERENCED", alignment.GetProperty("mcr:status").GetString());
        Assert.Equal("2026-11-20", alignment.GetProperty("ceterms:alignmentDate").GetProperty("@value").GetString());
        Assert.Equal("A. Custodian", alignment.GetProperty("mcr:confirmedBy").GetString());
    }

    [Fact]
    public void Write_TwoConfirmedLevelsOnOne_AreClose_ForExactWouldMakeThemEqual()
    {
        ReferencingConfirmation[] confirmations = [Confirmed("KKNI", 6, 6), Confirmed("KKNI", 7, 6)];
        Assert.All(["levels/KKNI/6", "levels/KKNI/7"], (string id) =>
        {
            var concept = Concept(id, confirmations);
            Assert.Equal(["levels/AQRF/6"], concept.GetProperty("skos:closeMatch").EnumerateArray().Select(match => match.GetString()));
            Assert.False(concept.TryGetProperty("skos:exactMatch", out _));
        });
    }

    private JsonElement Concept(string id, params ReferencingConfirmation[] confirmations)
    {
        var desk = portal.Desk;
        var export = MappingExport.Collect(new(desk.Data.With(confirmations).Value, desk.Rules), new(2026, 11, 22));
        using var document = JsonDocument.Parse(WriteMappingJsonLd.Write(export, LocalizedText.English("notice"), "http://portal.example/"));
        return document.RootElement.GetProperty("@graph").EnumerateArray().Single(node => node.GetProperty("@id").GetString() == id).Clone();
    }

    private static ReferencingConfirmation Confirmed(string framework, int level, int aqrf) =>
        new(new(framework, level), [aqrf], "S-ID-REF", "table 7", "A. Custodian", ReadOn);
}
