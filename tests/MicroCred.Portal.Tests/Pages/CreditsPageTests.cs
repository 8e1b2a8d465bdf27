using System.Net;

namespace MicroCred.Portal.Tests.Pages;

public class CreditsPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    [Theory]
    [InlineData("en", "2.67 sks (exactly 8/3)")]
    [InlineData("ms", "2.67 sks (tepatnya 8/3)")]
    [InlineData("id", "2,67 sks (tepatnya 8/3)")]
    [InlineData("fil", "2.67 sks (eksaktong 8/3)")]
    public async Task Conversion_IsRoundedInTheReadersFormAndExactBesideIt(string culture, string expected)
    {
        var result = PageText.Of(PageText.Section(await browser.GetStringAsync($"/{culture}/credits?amount=3&from=MY&to=ID"), "result"));
        Assert.Contains(expected, result);
        Assert.Contains(" 120 ", result);
    }

    [Fact]
    public async Task Conversion_IntoARange_GivesBothEnds()
    {
        Assert.Contains("4 to 4.8 ECTS credit", PageText.Of(PageText.Section(await browser.GetStringAsync("/en/credits?amount=3&from=MY&to=ECTS"), "result")));
    }

    [Fact]
    public async Task Conversion_OfThePhilippineUnit_SaysWhyThereIsNoRatio()
    {
        var result = PageText.Of(PageText.Section(await browser.GetStringAsync("/en/credits?amount=3&from=PH&to=MY"), "result"));
        Assert.Contains("There is no honest ratio", result);
        Assert.Contains("A Philippine unit counts contact hours, not learner effort", result);
        Assert.Contains("Notional hours not stated", result);
    }

    [Theory]
    [InlineData("en", "2.5", "3.33")]
    [InlineData("en", "2,5", "3.33")]
    [InlineData("id", "2,5", "3,33")]
    [InlineData("id", "2.5", "3,33")]
    [InlineData("en", " 2.5 ", "3.33")]
    [InlineData("en", "0.125", "0.17")]
    [InlineData("id", "0.125", "0,17")]
    public async Task Amount_PointAndCommaBothBeginDecimals_InEachLanguage(string culture, string typed, string least)
    {
        var html = await browser.GetStringAsync($"/{culture}/credits?amount={Uri.EscapeDataString(typed)}&from=MY&to=ECTS");
        Assert.Contains(least, PageText.Of(PageText.Section(html, "result")));
    }

    [Theory]
    [InlineData("en", "-1", "-1")]
    [InlineData("en", "", "'' is not a number. Write digits, for example 3 or 2.5.")]
    [InlineData("en", "three", "'three' is not a number. Write digits, for example 3 or 2.5.")]
    [InlineData("id", "tiga", "'tiga' bukan angka. Tulis dengan angka, misalnya 3 atau 2,5.")]
    [InlineData("en", "1.2.3", "'1.2.3' is not a number.")]
    [InlineData("id", "10.000", "'10.000' dapat berarti ribuan atau desimal.")]
    [InlineData("en", "10,000", "'10,000' could mean thousands or decimals.")]
    [InlineData("en", "79228162514264337593543950335", "is too large. Write a number up to 1,000,000.")]
    public async Task Amount_ThatCannotBeUsed_IsSaidAtTheFieldAndAbove_AndStaysTyped(string culture, string typed, string says)
    {
        var answer = await browser.GetAsync($"/{culture}/credits?amount={typed}&from=MY&to=ID");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, PageText.Of(html).Split(PageText.Of(says)).Length - 1);
        Assert.Matches($"id=\"amount\" name=\"amount\" value=\"{typed}\"[^>]* aria-invalid=\"true\" aria-describedby=\"amount-error\"", html);
        Assert.Contains($"credits?amount={typed}&amp;from=MY&amp;to=ID#amount", html);
        Assert.DoesNotContain("id=\"result\"", html);
    }

    [Fact]
    public async Task System_ThatDoesNotExist_NamesThoseThatDo()
    {
        var answer = await browser.GetAsync("/en/credits?amount=3&from=MY&to=XX");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("There is no credit system \"XX\". These exist: ", PageText.Of(await answer.Content.ReadAsStringAsync()));
    }
}
