using System.Text.Json;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Hosting;
using MicroCred.Portal.Comparing;
using MicroCred.Portal.Reference;
using MicroCred.Portal.Reference.Confirmations;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Reference;

/// <summary>Each test confirms rows of its own: what one confirms stays for the others.</summary>
public class ConfirmEvidenceTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(RunningPortal.Now.UtcDateTime);

    private ConfirmEvidence Confirm => portal.Services.GetRequiredService<ConfirmEvidence>();

    [Fact]
    public async Task Run_KkniRow_TurnsItsMappingsReferencedAtOnceInEveryAnswerAndNotBefore()
    {
        var client = portal.CreateClient();
        var before = portal.Desk;
        Assert.Equal(("PROVISIONAL", "6 7"), await MapAsync(client, Today));

        var level = await Confirm.RunAsync(new(new("kkni", 7), [6], KnownSource, "Table 9, page 71"), "Cara Custodian");

        Assert.Same(portal.Desk.Data.FindLevel(new("KKNI", 7)), level.Value);
        Assert.Equal(("REFERENCED", "6"), await MapAsync(client, Today));
        Assert.Equal(("PROVISIONAL", "6 7"), await MapAsync(client, Today.AddDays(-1)));

        var row = (await client.DataAsync("query ($day: Date) { framework(code: \"KKNI\") { now: referencing { rows { ...row } } before: referencing(asOf: $day) { rows { ...row } } } } fragment row on ReferencingRow { nationalLevel aqrfLevels evidence { strength confirmedBy confirmedOn sources { code section } } }",
            new { day = Today.AddDays(-1) })).GetProperty("framework");
        Assert.Equal(
            $$$"""{"nationalLevel":7,"aqrfLevels":[6],"evidence":{"strength":"CONFIRMED","confirmedBy":"Cara Custodian","confirmedOn":"{{{Today:O}}}","sources":[{"code":"{{{KnownSource}}}","section":"Table 9, page 71"}]}}""",
            RowOf(row.GetProperty("now")));
        Assert.Contains("\"aqrfLevels\":[6,7]", RowOf(row.GetProperty("before")));

        Assert.Contains("KKNI 7 → AQRF 6 ", PageText.Of(await client.GetStringAsync("/en/mapping?level=KKNI+7&to=AQRF")) + " ");
        Assert.Contains("Cara Custodian", PageText.Of(await client.GetStringAsync("/en/frameworks/KKNI")));
        Assert.Contains("Cara Custodian", await client.GetStringAsync("/downloads/mapping.csv"));
        Assert.DoesNotContain("Cara Custodian", await client.GetStringAsync($"/downloads/mapping.csv?asOf={Today.AddDays(-1):O}"));
        Assert.Equal(6, Assert.Single(portal.Services.GetRequiredService<Func<Frameworks.ReferenceData>>()().RowsOf(level.Value.Framework, Today)[6].AqrfLevels));

        // Who holds the former snapshot keeps it.
        Assert.Equal(MappingStatus.Provisional, before.Levels.Map(new("KKNI", 7), "AQRF", Today).Value.Status);

        async Task<(string?, string)> MapAsync(HttpClient asking, DateOnly day)
        {
            var mapping = (await asking.DataAsync("query ($day: Date) { mapLevel(from: {framework: \"KKNI\", number: 7}, to: \"AQRF\", asOf: $day) { status levels { number } } }", new { day })).GetProperty("mapLevel");
            return (mapping.GetProperty("status").GetString(), string.Join(' ', mapping.GetProperty("levels").Numbers()));
        }

        static string RowOf(JsonElement referencing) => referencing.GetProperty("rows").EnumerateArray().Single(row => row.GetProperty("nationalLevel").GetInt32() == 7).GetRawText();
    }

    [Fact]
    public async Task Run_BothStepsConfirmed_TheMappingBetweenTwoCountriesIsReferenced()
    {
        await Confirm.RunAsync(new(new("KKNI", 4), [4], KnownSource, "Table 9"), "Cara Custodian");
        Assert.Equal(MappingStatus.Provisional, StatusOn(Today));

        await Confirm.RunAsync(new(new("MQF", 4), [4], KnownSource, "Table 3"), "Cara Custodian");
        Assert.Equal(MappingStatus.Referenced, StatusOn(Today));
        Assert.Equal(MappingStatus.Provisional, StatusOn(Today.AddDays(-1)));

        MappingStatus StatusOn(DateOnly day) => portal.Desk.Levels.Map(new("KKNI", 4), "MQF", day).Value.Status;
    }

    [Fact]
    public async Task Run_FromALaterDay_CountsFromThatDay()
    {
        await Confirm.RunAsync(new(new("KKNI", 8), [7], KnownSource, "Table 9", On: Today.AddDays(3)), "Cara Custodian");

        Assert.NotEqual(EvidenceStrength.Confirmed, StrengthOn(Today.AddDays(2)));
        Assert.Equal(EvidenceStrength.Confirmed, StrengthOn(Today.AddDays(3)));

        EvidenceStrength StrengthOn(DateOnly day) => portal.Desk.Data.RowsOf(portal.Desk.Data.FindFramework("KKNI")!, day)[7].Evidence.Strength;
    }

    [Theory]
    [InlineData("KKNI", 12, "6", null, "p. 1", 0, "refusal.unknownLevel", "level.number")]
    [InlineData("KQNI", 6, "6", null, "p. 1", 0, "refusal.unknownFramework", "level.framework")]
    [InlineData("KKNI", 6, "9", null, "p. 1", 0, "refusal.unknownLevel", "aqrfLevels.number")]
    [InlineData("KKNI", 6, "6", "S-NONE", "p. 1", 0, "refusal.unknownSource", "source")]
    [InlineData("KKNI", 6, "6", null, " ", 0, "refusal.confirmationSection", "section")]
    [InlineData("KKNI", 6, "6", null, "p. 1", -1, "refusal.confirmationBackdated", "on")]
    public async Task Run_WhatDoesNotFit_IsRefusedAndChangesNothing(string framework, int number, string aqrf, string? source, string section, int days, string key, string path)
    {
        var data = portal.Desk.Data;

        var refusal = (await Confirm.RunAsync(new(new(framework, number), [int.Parse(aqrf)], source ?? KnownSource, section, Today.AddDays(days)), "Cara Custodian")).Refusal!;

        Assert.Equal((key, path), (refusal.Message.Key, string.Join('.', refusal.Path)));
        Assert.Empty(portal.Desk.Data.Confirmations.Except(data.Confirmations));
    }

    [Fact]
    public async Task Run_TwoCustodiansOnTheSameRow_TheSecondIsTold()
    {
        var level = portal.Desk.Data.FindLevel(new("KKNI", 2))!;
        Assert.Empty(await Confirm.HistoryAsync(level));
        await Confirm.RunAsync(new(level.Id, [2], KnownSource, "Table 9"), "Cara Custodian", expectedVersion: 0);

        var told = await Confirm.RunAsync(new(level.Id, [1], KnownSource, "Table 8"), "Dani Custodian", expectedVersion: 0);

        Assert.Equal((RefusalCode.Conflict, "refusal.changedMeanwhile"), (told.Refusal!.Code, told.Refusal.Message.Key));
        Assert.Equal<object>([0L, 1L], [.. told.Refusal.Message.Arguments]);
        var corrected = await Confirm.RunAsync(new(level.Id, [1], KnownSource, "Table 8"), "Dani Custodian", expectedVersion: 1);
        Assert.Null(corrected.Refusal);
        Assert.Equal(["Cara Custodian", "Dani Custodian"], (await Confirm.HistoryAsync(level)).Select(one => one.By));
        Assert.Equal(1, Assert.Single(portal.Desk.Data.RowsOf(level.Framework, Today)[1].AqrfLevels));
    }

    [Fact]
    public async Task Run_TheSameAgain_IsNoSecondConfirmation()
    {
        var level = portal.Desk.Data.FindLevel(new("KKNI", 3))!;
        for (var time = 0; time < 3; time++)
            Assert.Null((await Confirm.RunAsync(new(level.Id, [3], KnownSource, "Table 9"), "Cara Custodian", once: time == 0 ? null : "k1")).Refusal);
        await Confirm.RunAsync(new(level.Id, [3], KnownSource, "Table 9"), "Dani Custodian");

        Assert.Equal(["Cara Custodian", "Dani Custodian"], (await Confirm.HistoryAsync(level)).Select(one => one.By));
    }

    [Fact]
    public async Task Comparison_RestsOnARowThatIsConfirmedNow_IsMadeAnew()
    {
        var compare = portal.Services.GetRequiredService<CompareEntries>();
        var before = await compare.RunAsync([new(1), new(2)], "MQF", default);
        Assert.Same(before.Value, (await compare.RunAsync([new(1), new(2)], "MQF", default)).Value);

        await Confirm.RunAsync(new(new("KKNI", 1), [1], KnownSource, "Table 9"), "Cara Custodian");

        Assert.NotSame(before.Value, (await compare.RunAsync([new(1), new(2)], "MQF", default)).Value);
    }

    /// <summary>A source that the real packs know, whichever it is.</summary>
    private string KnownSource => portal.Desk.Data.Sources[0].Code;
}
