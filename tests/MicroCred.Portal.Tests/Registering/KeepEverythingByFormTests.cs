using MicroCred.Frameworks.Sourcing;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Portal.Tests.People;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Registering;

/// <summary>What an entry states comes through the form as it was, whatever else is changed there.</summary>
public class KeepEverythingByFormTests(KeepEverythingByFormTests.SignedIn portal) : IClassFixture<KeepEverythingByFormTests.SignedIn>
{
    private ICatalogue Catalogue => portal.Services.GetRequiredService<ICatalogue>();

    [Fact]
    public void Sample_OfEverything_LeavesNothingUnstated() =>
        Assert.Empty(Everything.Unstated("", [Everything.Stated]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_OfNothing_SaysSoAndMakesNoVersion(bool isAwkward)
    {
        var id = await Everything.RecordAsync(portal, isAwkward ? Everything.Awkward : Everything.Stated, $"SAME-{isAwkward}");
        var before = (await Catalogue.FindAsync(id))!.Stated;
        var browser = await portal.BrowserAsync();
        var fields = FilledPage.Of(await browser.GetStringAsync($"/en/register/{id}"));

        using (var check = await PostAsync(browser, id, [.. fields, ("step", "check")]))
            Assert.Contains("Nothing is changed: the entry says exactly this already. It stays at version 1, and nothing was recorded.", PageText.Of(await check.Content.ReadAsStringAsync()));
        using (await PostAsync(browser, id, [.. fields, ("step", "record")])) { }

        var entry = (await Catalogue.FindAsync(id))!;
        Assert.Equal(1, entry.Version);
        Assert.Empty(Everything.Differences(before, entry.Stated));
    }

    public static TheoryData<string, int, string> Fields => new()
    {
        { "title_language", 0, "Title,LearningOutcomes" },
        { "title_en", 0, "Title" },
        { "level", 0, "Level" },
        { "notional_hours", 0, "Workload" },
        { "scheduled_hours", 0, "Workload" },
        { "weeks", 0, "Workload" },
        { "outcome_text", 0, "LearningOutcomes" },
        { "outcome_verb", 0, "LearningOutcomes" },
        { "outcome_text_ms", 1, "LearningOutcomes" },
        { "assessment_weight", 0, "Assessments" },
        { "quality_reference", 0, "QualityAssurance" },
        { "quality_verified", 0, "QualityAssurance" },
        { "delivery_mode", 0, "DeliveryMode" },
        { "mode_of_study", 0, "ModeOfStudy" },
        { "languages", 0, "Languages" },
        { "field", 0, "Field" },
        { "category", 0, "Category" },
        { "enrolment_requirements", 0, "EnrolmentRequirements" },
        { "prerequisites", 0, "Prerequisites" },
        { "identity_check", 0, "IdentityCheck" },
        { "stacks_into", 0, "StacksInto" },
        { "programme_of_origin", 0, "ProgrammeOfOrigin" },
        { "pair_credits", 0, "CoursePairs" },
        { "verification_contact", 0, "VerificationContact" },
        { "url", 0, "Url" },
        { "note", 0, "Note" },
        { "level_words", 0, "Wordings" },
        { "made_up", 0, "IsMadeUp" },
    };

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task Change_OfOneField_ChangesNothingElse(string field, int row, string expected)
    {
        var id = await Everything.RecordAsync(portal, Everything.Stated, $"ONE-{field}-{row}");
        var before = (await Catalogue.FindAsync(id))!.Stated;
        var browser = await portal.BrowserAsync();
        var fields = FilledPage.Of(await browser.GetStringAsync($"/en/register/{id}"));
        var at = PlaceOf(fields, field, row);
        Assert.NotEqual("", fields[at].Value);
        fields[at] = (field, field == "outcome_text" ? "Menganalisis reka bentuk lain" : "");

        using (await PostAsync(browser, id, [.. fields, ("step", "record")])) { }

        var entry = (await Catalogue.FindAsync(id))!;
        Assert.Equal(2, entry.Version);
        Assert.Equal([.. expected.Split(','), "Evidence"], Everything.Differences(before, entry.Stated).OrderBy(part => part == "Evidence"));
        Assert.Equal(EvidenceStrength.Unconfirmed, entry.Stated.Evidence.Strength);
    }

    [Fact]
    public async Task Change_OfOneOutcome_LeavesTheOthersTheirVerbsTranslationsAndLanguages()
    {
        var id = await Everything.RecordAsync(portal, Everything.Awkward, "OTHERS");
        var before = (await Catalogue.FindAsync(id))!.Stated;
        var browser = await portal.BrowserAsync();
        var fields = FilledPage.Of(await browser.GetStringAsync($"/en/register/{id}"));
        fields[PlaceOf(fields, "outcome_text", 2)] = ("outcome_text", "Bekerja sendiri");
        fields[PlaceOf(fields, "outcome_domain", 3)] = ("outcome_domain", "Cognitive");

        using (await PostAsync(browser, id, [.. fields, ("step", "record")])) { }

        var outcomes = (await Catalogue.FindAsync(id))!.Stated.LearningOutcomes;
        Everything.SayTheSame(before.LearningOutcomes[..2], outcomes[..2]);
        Assert.Equal("Bekerja sendiri", outcomes[2].Text.Text);
        Everything.SayTheSame([before.LearningOutcomes[3] with { Domain = TaxonomyDomain.Cognitive }], outcomes[3..]);
    }

    [Fact]
    public async Task Register_WithWhatAnotherEntryStates_StatesAllOfIt()
    {
        var id = await Everything.RecordAsync(portal, Everything.Stated, "COPY-1");
        var browser = await portal.BrowserAsync();
        var html = await browser.GetStringAsync($"/en/register/{id}");
        var fields = FilledPage.Of(html).Where(field => field.Name is not "seen");

        using (await browser.PostAsync("/en/register", PageForms.Form([.. fields, ("owner", "MY Demo University (made up)"), ("code", "COPY-2"), ("seen", "0"), ("step", "record")]))) { }

        var copy = Assert.Single(await Catalogue.FindByCodeAsync("COPY-2"));
        Assert.Equal(["Evidence"], Everything.Differences((await Catalogue.FindAsync(id))!.Stated, copy.Stated));
    }

    [Fact]
    public async Task Register_TheTitleOfAnEntryWithoutACode_DoesNotChangeThatOne()
    {
        var id = await Everything.RecordAsync(portal, Everything.Stated with { Title = new("Stands without a code", "en") }, code: null);
        var browser = await portal.BrowserAsync();
        using var refused = await browser.FillAsync("/en/register", "register", ("owner", "MY Demo University (made up)"), ("title", "Stands without a code"), ("seen", "0"), ("step", "record"));
        Assert.Contains("This provider has an entry with the code ~stands-without-a-code already.", PageText.Of(await refused.Content.ReadAsStringAsync()));
        Assert.Equal(1, (await Catalogue.FindAsync(id))!.Version);
    }

    private static int PlaceOf(List<(string Name, string Value)> fields, string name, int row) =>
        fields.Select((typed, i) => (typed.Name, i)).Where(one => one.Name == name).ElementAt(row).i;

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, MicroCredentialId id, params (string, string)[] fields) =>
        browser.PostAsync($"/en/register/{id}", PageForms.Form(fields));

    /// <summary>The provider signs in once: where the clock stands still, more would be too many attempts.</summary>
    public sealed class SignedIn : RunningPortal
    {
        private HttpClient? browser;

        public async Task<HttpClient> BrowserAsync()
        {
            if (browser is not null)
                return browser;
            browser = Browser();
            using var answer = await browser.SignInOnPageAsync("provider");
            return browser;
        }
    }
}
