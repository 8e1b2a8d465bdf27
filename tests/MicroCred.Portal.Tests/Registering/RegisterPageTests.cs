using System.Net;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Localization;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Portal.Tests.People;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Registering;

/// <summary>The registration page, as a provider fills it without a script.</summary>
public class RegisterPageTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string OfDemo = "MY Demo University (made up)";

    private ICatalogue Catalogue => portal.Services.GetRequiredService<ICatalogue>();

    [Fact]
    public async Task Register_ByAProvider_IsReviewedFirstAndStandsAsStated()
    {
        using var browser = await Async("provider");
        (string, string)[] fields =
        [
            ("owner", OfDemo), ("code", "REG-1"), ("title", "Analisis Data"), ("title_language", "ms"), ("title_en", "Data Analysis"), ("level", "MQF 6"), ("credits", "1,5"), ("credit_system", "MY"),
            ("outcome_text", "Menganalisis data"), ("outcome_domain", "Cognitive"), ("outcome_level", "4"), ("outcome_text", "Membina model"), ("outcome_domain", ""), ("outcome_level", ""),
            ("assessment_method", "Kuiz"), ("assessment_kind", "Continuous"), ("assessment_weight", "40 %"), ("assessment_outcomes", "1, 2"),
            ("languages", "ms, en"), ("prerequisites", "Statistik | asas\nMatematik"), ("level_words", "tahap ijazah"), ("made_up", "true"), ("seen", "0"),
        ];
        using (var review = await browser.FillAsync("/en/register", "register", [.. fields, ("step", "check")]))
        {
            var text = PageText.Of(await review.Content.ReadAsStringAsync());
            Assert.Equal(HttpStatusCode.OK, review.StatusCode);
            Assert.Contains("Nothing has been recorded yet.", text);
            Assert.Contains("Notional hours not stated", text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Empty(await Catalogue.FindByCodeAsync("REG-1"));
        using var recorded = await browser.FillAsync("/en/register", "register", [.. fields, ("step", "record")]);
        var entry = Assert.Single(await Catalogue.FindByCodeAsync("REG-1"));
        Assert.EndsWith($"/en/catalogue/{entry.Id}", recorded.Headers.Location!.OriginalString);
        var stated = entry.Stated;
        Assert.Equal(("Demo University (made up)", "MQF 6", 1.5m, null), (entry.Provider.Name, $"{stated.Level}", stated.Workload.Credits, stated.Workload.NotionalHours));
        Assert.Equal(["Cognitive 4 Menganalisis data", "  Membina model"], stated.LearningOutcomes.Select(outcome => $"{outcome.Domain} {outcome.TaxonomyLevel} {outcome.Text}"));
        Assert.Equal(["Continuous 40 1,2 Kuiz"], stated.Assessments.Select(one => $"{one.Kind} {one.Weight} {string.Join(',', one.Outcomes)} {one.Method}"));
        Assert.Equal(["Statistik | asas", "Matematik"], stated.Prerequisites.ToArray());
        Assert.Equal(("tahap ijazah", true, "Data Analysis"), (stated.Wordings[StatementElement.Level], stated.IsMadeUp, stated.Title.In("en")));
    }

    [Fact]
    public async Task Register_WithMistakes_NamesEachByItsLabelAndKeepsWhatWasTyped()
    {
        using var browser = await Async("provider");
        using var refused = await browser.FillAsync(
            "/en/register", "register", ("owner", OfDemo), ("title", ""), ("notional_hours", "forty"), ("credits", "3"), ("url", "www.example.org"), ("outcome_text", "Typed with care"), ("outcome_domain", ""), ("outcome_level", "4"),
            ("assessment_method", "Quiz"), ("assessment_kind", ""), ("assessment_weight", ""), ("assessment_outcomes", ""), ("step", "check"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var html = await refused.Content.ReadAsStringAsync();
        var text = PageText.Of(html);
        Assert.Contains("“title” is empty. Write what is asked for.", text);
        Assert.Contains("\"forty\" is not a number as expected here.", text);
        Assert.Contains("\"credits\" and \"credit system\" go together.", text);
        Assert.Contains("Outcome 1 has a taxonomy level but no domain.", text);
        Assert.Contains("Assessment 1 has no kind.", text);
        foreach (var typed in new[] { "value=\"forty\"", "value=\"www.example.org\"", ">Typed with care</textarea>", "value=\"Quiz\"" })
            Assert.Contains(typed, html);
        Assert.Contains("register#notional_hours", PageText.Links(html));
    }

    [Fact]
    public async Task Register_MoreRows_KeepsEverythingAndAddsThree()
    {
        using var browser = await Async("provider");
        using var more = await browser.FillAsync("/en/register", "register", [("title", "Half typed"), .. Enumerable.Range(1, 5).Select(i => ("outcome_text", $"Outcome number {i}")), ("step", "more")]);
        var html = await more.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, more.StatusCode);
        Assert.Contains("value=\"Half typed\"", html);
        Assert.Contains(">Outcome number 5</textarea>", html);
        Assert.Contains("id=\"outcome_text-7\"", html);
        Assert.DoesNotContain("id=\"outcome_text-8\"", html);
    }

    [Fact]
    public async Task Change_OfAnEntry_MakesANewVersionOnlyWhereSomethingChangedAndNotBehindAnothersBack()
    {
        var id = await RecordAsync("CHG-1", "Demo University (made up)");
        using var browser = await Async("provider");
        using (var same = await browser.FillAsync($"/en/register/{id}", "register", ("title", "To be changed"), ("title_language", "en"), ("seen", "1"), ("step", "record")))
            Assert.EndsWith($"/en/catalogue/{id}", same.Headers.Location!.OriginalString);
        Assert.Equal(1, (await Catalogue.FindAsync(id))!.Version);

        using (var changed = await browser.FillAsync($"/en/register/{id}", "register", ("title", "Changed"), ("title_language", "en"), ("notional_hours", "40"), ("seen", "1"), ("step", "record")))
            Assert.EndsWith($"/en/catalogue/{id}", changed.Headers.Location!.OriginalString);
        var entry = (await Catalogue.FindAsync(id))!;
        Assert.Equal((2, "CHG-1", "Changed", 40m), (entry.Version, entry.Code, entry.Stated.Title.Text, entry.Stated.Workload.NotionalHours));

        using var late = await browser.FillAsync($"/en/register/{id}", "register", ("title", "Too late"), ("seen", "1"), ("step", "record"));
        Assert.Contains("Somebody else has changed this entry meanwhile: it is at version 2 now.", PageText.Of(await late.Content.ReadAsStringAsync()));
        Assert.Equal("Changed", (await Catalogue.FindAsync(id))!.Stated.Title.Text);
    }

    [Fact]
    public async Task Change_OfAnEntryWithoutACode_KeepsTheCataloguesReference()
    {
        var id = await RecordAsync(null, "Demo University (made up)");
        using var browser = await Async("provider");
        using (await browser.FillAsync($"/en/register/{id}", "register", ("title", "Quite another title"), ("seen", "1"), ("step", "record"))) { }
        var entry = (await Catalogue.FindAsync(id))!;
        Assert.Equal((2, "Quite another title"), (entry.Version, entry.Stated.Title.Text));
    }

    [Fact]
    public async Task Register_CodeThatIsTaken_IsRefused()
    {
        await RecordAsync("TAKEN", "Demo University (made up)");
        using var browser = await Async("provider");
        using var refused = await browser.FillAsync("/en/register", "register", ("owner", OfDemo), ("code", "taken"), ("title", "Another"), ("step", "record"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("This provider has an entry with the code taken already.", PageText.Of(await refused.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Register_ForAProviderThatIsNotOnes_IsRefused()
    {
        var foreign = await RecordAsync("FOR-1", "Another University");
        using var browser = await Async("provider");
        using (var answer = await browser.GetAsync($"/en/register/{foreign}"))
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using (var refused = await browser.FillAsync("/en/register", "register", ("owner", "MY Another University"), ("provider", "Another University"), ("country", "MY"), ("title", "Foreign"), ("step", "record")))
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.DoesNotContain("register/", string.Join(' ', PageText.Links(await browser.GetStringAsync($"/en/catalogue/{foreign}"))));
    }

    [Theory]
    [InlineData("officer-id")]
    [InlineData("lecturer")]
    [InlineData("custodian")]
    [InlineData("learner")]
    public async Task Register_ForOthers_IsNotAllowed(string asker)
    {
        using var browser = await Async(asker);
        using var answer = await browser.GetAsync("/en/register");
        Assert.StartsWith("/en/not-allowed", answer.Headers.Location!.PathAndQuery);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fil")]
    [InlineData("id")]
    [InlineData("ms")]
    public async Task Pages_InEachLanguage_AreSmallMarkedAndWorded(string culture)
    {
        var locales = portal.Services.GetRequiredService<LocaleCatalog>();
        using var browser = await Async("admin");
        foreach (var page in new[] { "register", "register/7", "import" })
            await browser.SmallMarkedAndWordedAsync(culture, page, locales);
        await browser.SmallMarkedAndWordedAsync(culture, "register/999999", locales, HttpStatusCode.NotFound);
        await browser.SmallMarkedAndWordedAsync(culture, "import/0000000000000000", locales, HttpStatusCode.NotFound);
    }

    private async Task<HttpClient> Async(string asker)
    {
        var browser = portal.Browser();
        using var answer = await browser.SignInOnPageAsync(asker);
        return browser;
    }

    private async Task<MicroCredentialId> RecordAsync(string? code, string provider) =>
        (await portal.Services.GetRequiredService<ICatalogueWriter>().RecordAsync(
            [new(new(provider, "MY"), code, new() { Title = new("To be changed", "en"), Evidence = new(EvidenceStrength.SecondarySource, []) })]))[0].Id;
}
