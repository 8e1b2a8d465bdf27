using System.Text.RegularExpressions;
using MicroCred.Portal.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

public partial class MappingPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    private ReferenceDesk Desk => portal.Desk;

    [Fact]
    public async Task Matrix_PlacesEachLevelOfTheThreeCountries_AndMarksItProvisional()
    {
        var matrix = PageText.Section(await browser.GetStringAsync("/en/mapping?framework=MQF&framework=KKNI&framework=PQF"), "matrix");
        var expected = new[] { "MQF", "KKNI", "PQF" }.SelectMany(code => Desk.Data.FindFramework(code)!.Levels).Select(level => $"levels/{level.Framework.Code}/{level.Number}");
        Assert.Empty(expected.Except(PageText.Links(matrix)));
        Assert.Equal(24, Regex.Count(matrix, "<td class=\"provisional\">"));
        Assert.Contains("it is no official result", PageText.Of(matrix));
    }

    [Fact]
    public async Task Matrix_BeforeTheReferencing_PlacesNothing()
    {
        var matrix = PageText.Section(await browser.GetStringAsync("/en/mapping?framework=MQF&asOf=2018-12-31"), "matrix");
        Assert.DoesNotContain("<td class=\"provisional\">", matrix);
        Assert.Equal(8, Regex.Count(matrix, ">not referenced<"));
        Assert.Contains("On the day asked for, MQF was not referenced to the AQRF yet; it is from 1 January 2019.", PageText.Of(matrix));
    }

    [Fact]
    public async Task Answer_KkniSevenToMqf_GivesBothLevelsWithTwoStepsAndTheirEvidence()
    {
        var answer = PageText.Section(await browser.GetStringAsync("/en/mapping?level=KKNI+7&to=MQF"), "answer");
        Assert.Equal(["levels/MQF/6", "levels/MQF/7"], PageText.Links(answer).Where(link => link.StartsWith("levels/MQF", StringComparison.Ordinal)));
        var text = PageText.Of(answer);
        Assert.Contains("Status provisional", text);
        Assert.Contains("KKNI 7 → AQRF 6, 7", text);
        Assert.Contains("AQRF 6, 7 → MQF 6, 7", text);
        Assert.Equal(2, Regex.Count(answer, "<details class=\"evidence\">"));
        Assert.Contains("A shared level is no entitlement to recognition", text);
    }

    [Fact]
    public async Task Answer_MqfSixToEqf_DrawsNoLine()
    {
        var answer = PageText.Section(await browser.GetStringAsync("/en/mapping?level=MQF+6&to=EQF"), "answer");
        Assert.Contains("Status not referenced", PageText.Of(answer));
        Assert.DoesNotContain("levels/EQF", answer);
        Assert.DoesNotContain("→", answer);
    }

    [Fact]
    public async Task Flows_EachPicture_HasItsWordsAndDashesWhatIsProvisional()
    {
        var flows = PageText.Section(await browser.GetStringAsync("/en/mapping?framework=MQF&framework=KKNI&framework=PQF&flowsFrom=KKNI"), "flows");
        var pictures = Picture().Matches(flows).Select(match => match.Value).ToList();
        Assert.Equal(2, pictures.Count);
        Assert.All(pictures, picture =>
        {
            var words = Regex.Match(picture, "aria-labelledby=\"([^\"]*)\"").Groups[1].Value.Split(' ');
            Assert.All(words, id => Assert.Contains($"id=\"{id}\"", picture));
            Assert.Equal(9 + 1 + 8, Regex.Count(picture, "<path [^>]*class=\"is-provisional\""));
            Assert.Equal(9 + 8 + 8, Regex.Count(picture, "<rect "));
        });
        Assert.Contains("Provisional: not an official result", PageText.Of(flows));
    }

    [Fact]
    public async Task Kinds_OfQualification_StandBesideTheMapping_EachWithEvidence()
    {
        var kinds = PageText.Section(await browser.GetStringAsync("/id/mapping"), "kinds");
        Assert.Equal(
            Desk.Data.Anchors.SelectMany(anchor => anchor.Levels).Select(level => $"levels/{level.Framework.Code}/{level.Number}").Order(),
            PageText.Links(kinds).Where(link => link.StartsWith("levels/", StringComparison.Ordinal)).Order());
        Assert.Equal(Desk.Data.Anchors.Length, Regex.Count(kinds, "<td><details class=\"evidence\">|<td><span class=\"tag"));
        Assert.Contains("bukan hasil referensi", PageText.Of(kinds));
    }

    [Fact]
    public async Task Form_WhatWasAsked_StaysChosen()
    {
        var html = await browser.GetStringAsync("/en/mapping?framework=PQF&flowsFrom=PQF&asOf=2025-11-01&level=PQF+3&to=VQF");
        Assert.Matches("value=\"PQF\" checked", html);
        Assert.DoesNotMatch("value=\"MQF\" checked", html);
        Assert.Matches("id=\"asOf\"[^>]* value=\"2025-11-01\"", html);
        Assert.Matches("<option value=\"PQF 3\" selected", html);
        Assert.Matches("<option value=\"VQF\" selected", html);
    }

    [GeneratedRegex("<svg [^>]*role=\"img\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture();
}
