using System.Text.Json;
using System.Text.Json.Nodes;
using MicroCred.Frameworks.Sourcing;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Registering;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Registering;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.People;

/// <summary>What an entry states can be stated by the API, and stays until the API says otherwise.</summary>
public class KeepEverythingByApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string OwnProvider = "Demo University (made up)";

    private const string Register = """
        mutation ($input: RegisterMicroCredentialInput!) {
          registerMicroCredential(input: $input) { microCredential { version } errors { code message path } }
        }
        """;

    private ICatalogue Catalogue => portal.Services.GetRequiredService<ICatalogue>();

    [Fact]
    public async Task Register_Everything_StandsAsItWasStated()
    {
        Assert.Empty(await SendAsync(Input("ALL-1", Everything.Stated)));
        var sample = await Everything.RecordAsync(portal, Everything.Stated, "ALL-2", "Another University");
        Assert.Empty(Everything.Differences((await Catalogue.FindAsync(sample))!.Stated, (await FindAsync("ALL-1")).Stated));
    }

    [Fact]
    public async Task Register_Everything_CanBeReadBackByTheApi()
    {
        await SendAsync(Input("READ-1", Everything.Stated));
        using var client = portal.CreateClient();
        var entry = (await client.DataAsync(
            """
            { microCredential(code: "READ-1") {
              version titleLanguage titleTranslations { language text } modeOfStudy enrolmentRequirements prerequisites originProgramme identityCheck verificationContact
              coursePairs { sourceCourse targetInstitution targetCourse targetCredits } wordings { element words } learningOutcomes { language verb translations { language text } }
            } }
            """)).GetProperty("microCredential");
        Assert.Equal(
            JsonNode.Parse("""
            {"version":1,"titleLanguage":"ms","titleTranslations":[{"language":"en","text":"Game Programming"}],"modeOfStudy":"separuh masa","enrolmentRequirements":"SPM","prerequisites":["Asas pengaturcaraan"],
             "originProgramme":"Sains Komputer","identityCheck":"kamera","verificationContact":"https://ujian.example/semak",
             "coursePairs":[{"sourceCourse":"GD101","targetInstitution":"Universitas Uji","targetCourse":"IF2210","targetCredits":3},{"sourceCourse":"GD101","targetInstitution":"Test University","targetCourse":"CS 11","targetCredits":null}],
             "wordings":[{"element":"LEVEL","words":"tahap 6"},{"element":"CATEGORY","words":"1"}],
             "learningOutcomes":[{"language":"ms","verb":"menganalisis","translations":[]},{"language":"en","verb":null,"translations":[{"language":"ms","text":"Membina prototaip"}]},{"language":"ms","verb":null,"translations":[]}]}
            """)!.ToJsonString(),
            JsonNode.Parse(entry.GetRawText())!.ToJsonString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_NamingNoMoreThanMust_ChangesNothing(bool isAwkward)
    {
        var stated = isAwkward ? Everything.Awkward : Everything.Stated;
        var id = await Everything.RecordAsync(portal, stated, $"LEAST-{isAwkward}");
        var before = (await Catalogue.FindAsync(id))!.Stated;
        Assert.Empty(await SendAsync(Least($"LEAST-{isAwkward}", stated)));
        var entry = (await Catalogue.FindAsync(id))!;
        Assert.Equal(1, entry.Version);
        Assert.Empty(Everything.Differences(before, entry.Stated));
    }

    /// <summary>Every optional field of the input, whichever are added later.</summary>
    public static TheoryData<string> Optional => [.. from parameter in typeof(EntryRegistration).GetConstructors().Single().GetParameters()
                                                     where parameter.HasDefaultValue && parameter.ParameterType.Name.StartsWith(nameof(Optional), StringComparison.Ordinal)
                                                     select char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..]];

    [Theory]
    [MemberData(nameof(Optional))]
    public async Task Change_OneFieldToNull_ClearsThatAndNothingElse(string field)
    {
        var id = await Everything.RecordAsync(portal, Everything.Stated, $"NULL-{field}");
        var before = (await Catalogue.FindAsync(id))!.Stated;
        var input = Least($"NULL-{field}", Everything.Stated);
        input[field] = null;
        if (field == "creditSystem")
        {
            Assert.Equal(["BAD_USER_INPUT input.creditSystem"], await SendAsync(input));
            return;
        }

        Assert.Empty(await SendAsync(input));
        var entry = (await Catalogue.FindAsync(id))!;
        Assert.Equal(2, entry.Version);
        Assert.Equal(PartOf(field), Assert.Single(Everything.Differences(before, entry.Stated), part => field == "evidence" || part != "Evidence"));
        Assert.Equal(EvidenceStrength.Unconfirmed, entry.Stated.Evidence.Strength);
    }

    [Fact]
    public async Task Change_EachFieldAlone_ChangesThatAndNothingElse()
    {
        var id = await Everything.RecordAsync(portal, Everything.Stated, "EACH");
        (string Field, JsonNode? Value, string Part)[] changes =
        [
            ("credits", 4, "Workload"), ("creditSystem", "ECTS", "Workload"), ("weeks", "8", "Workload"), ("note", "Another note", "Note"), ("madeUp", false, "IsMadeUp"),
            ("qualityAssuranceBody", "MQA", "QualityAssurance"), ("qualityAssuranceKind", "REGISTRATION", "QualityAssurance"), ("wordings", new JsonArray(), "Wordings"),
            ("prerequisites", new JsonArray("Matematik"), "Prerequisites"), ("titleTranslations", new JsonArray(new JsonObject { ["language"] = "id", ["text"] = "Pemrograman Gim" }), "Title"),
        ];
        foreach (var (field, value, part) in changes)
        {
            var before = (await Catalogue.FindAsync(id))!.Stated;
            var input = Least("EACH", Everything.Stated);
            input[field] = value;
            Assert.Empty(await SendAsync(input));
            Assert.Equal([part], Everything.Differences(before, (await Catalogue.FindAsync(id))!.Stated).Where(changed => changed != "Evidence"));
        }
    }

    [Fact]
    public async Task Change_OutcomesMovedRewordedAndTakenOut_KeepsWhatIsStillTrue()
    {
        await Everything.RecordAsync(portal, Everything.Stated, "OUT");
        var before = (await FindAsync("OUT")).Stated;
        var input = Least("OUT", Everything.Stated);
        input["learningOutcomes"] = new JsonArray(Outcome("Build  a prototype"), Outcome("Menganalisis reka bentuk permainan"));
        Assert.Empty(await SendAsync(input));

        var stated = (await FindAsync("OUT")).Stated;
        Everything.SayTheSame([before.LearningOutcomes[1] with { Position = 1 }, before.LearningOutcomes[0] with { Position = 2 }], stated.LearningOutcomes);
        Assert.Equal([2], stated.Assessments[0].Outcomes.ToArray());

        input["learningOutcomes"] = new JsonArray(Outcome("Build a prototype"), Outcome("Menganalisis reka bentuk laman"), Outcome("Bekerja"));
        Assert.Empty(await SendAsync(input));
        stated = (await FindAsync("OUT")).Stated;
        Assert.Equal(("Menganalisis reka bentuk laman", null), (stated.LearningOutcomes[1].Text.Text, stated.LearningOutcomes[1].Verb));
        Assert.Equal([2], stated.Assessments[0].Outcomes.ToArray());

        input["learningOutcomes"] = new JsonArray(Outcome("Build a prototype"));
        Assert.Empty(await SendAsync(input));
        Assert.Empty((await FindAsync("OUT")).Stated.Assessments[0].Outcomes);
    }

    [Fact]
    public async Task Change_AnOutcomeAndAnAssessmentInPart_KeepsTheRestOfEach()
    {
        await Everything.RecordAsync(portal, Everything.Stated, "PART");
        var before = (await FindAsync("PART")).Stated;
        var input = Least("PART", Everything.Stated);
        input["learningOutcomes"]![0]!["taxonomyLevel"] = 5;
        input["learningOutcomes"]![1]!["translations"] = null;
        input["assessments"] = new JsonArray(new JsonObject { ["method"] = "Kuiz", ["kind"] = "FINAL" });
        Assert.Empty(await SendAsync(input));

        var stated = (await FindAsync("PART")).Stated;
        Everything.SayTheSame([before.LearningOutcomes[0] with { TaxonomyLevel = 5 }], stated.LearningOutcomes[..1]);
        Assert.Empty(stated.LearningOutcomes[1].Text.Translations);
        Assert.Equal("Final 40 1", string.Join(' ', Assert.Single(stated.Assessments) is var quiz ? [quiz.Kind, quiz.Weight, .. quiz.Outcomes] : Array.Empty<object?>()));
    }

    [Fact]
    public async Task Change_OfAnotherTitle_DoesNotKeepTranslationsOfTheOld()
    {
        await Everything.RecordAsync(portal, Everything.Stated, "TITLE");
        var input = Least("TITLE", Everything.Stated);
        input["title"] = "Reka Bentuk Permainan";
        Assert.Empty(await SendAsync(input));
        var title = (await FindAsync("TITLE")).Stated.Title;
        Assert.Equal(("Reka Bentuk Permainan", 0), (title.Text, title.Translations.Count));
    }

    [Fact]
    public async Task Change_ExpectingAnotherVersion_IsAConflict()
    {
        await Everything.RecordAsync(portal, Everything.Stated, "EXPECT");
        var input = Least("EXPECT", Everything.Stated);
        (input["note"], input["expectedVersion"]) = ("Changed", 0);
        Assert.Equal(["CONFLICT "], await SendAsync(input));
        input["expectedVersion"] = 1;
        Assert.Empty(await SendAsync(input));
        Assert.Equal(["CONFLICT "], await SendAsync(input));
        Assert.Equal(2, (await FindAsync("EXPECT")).Version);
    }

    [Fact]
    public async Task Change_OfAnEntryWithoutACode_IsByTheCataloguesReference()
    {
        var id = await Everything.RecordAsync(portal, Everything.Stated with { Title = new("Reached by its reference", "en") }, code: null);
        var input = Least("~reached-by-its-reference", Everything.Stated);
        (input["title"], input["language"]) = ("Another title", "en");
        Assert.Empty(await SendAsync(input));
        Assert.Equal((2, "Another title"), ((await Catalogue.FindAsync(id))!.Version, (await Catalogue.FindAsync(id))!.Stated.Title.Text));
    }

    [Fact]
    public async Task Register_EvidenceAndPartsThatCannotBe_AreRefusedAtTheirPlaces()
    {
        var input = Least("BAD", Everything.Stated);
        input["titleTranslations"] = new JsonArray(Translation("en", "One"), Translation("EN", "Two"), Translation("Bahasa", "Three"));
        input["learningOutcomes"] = new JsonArray(new JsonObject { ["text"] = "Build", ["translations"] = new JsonArray(Translation("ms", " ")) });
        input["coursePairs"] = new JsonArray(new JsonObject { ["sourceCourse"] = "A", ["targetInstitution"] = "", ["targetCourse"] = "C", ["targetCredits"] = -1 });
        input["wordings"] = new JsonArray(new JsonObject { ["element"] = "LEVEL", ["words"] = "a" }, new JsonObject { ["element"] = "LEVEL", ["words"] = "b" });
        input["evidence"] = new JsonObject { ["strength"] = "CONFIRMED", ["citations"] = new JsonArray(new JsonObject { ["source"] = "S-NONE" }, new JsonObject { ["year"] = 1 }) };
        (input["qualityAssuranceKind"], input["qualityAssuranceBody"]) = (null, "QVC");
        Assert.Equal(
            [
                "input.titleTranslations.1", "input.titleTranslations.2.language", "input.learningOutcomes.0.translations.0.text", "input.qualityAssuranceKind", "input.coursePairs.0.targetInstitution",
                "input.coursePairs.0.targetCredits", "input.wordings.1", "input.evidence.strength", "input.evidence.citations.0.source", "input.evidence.citations.1.source", "input.evidence.citations.1.year",
            ],
            (await SendAsync(input)).Select(error => error["BAD_USER_INPUT ".Length..]));
    }

    private static string PartOf(string field) => field switch
    {
        "credits" or "notionalHours" or "scheduledHours" or "weeks" => "Workload",
        "titleTranslations" => "Title",
        "originProgramme" => "ProgrammeOfOrigin",
        "madeUp" => "IsMadeUp",
        _ when field.StartsWith("quality", StringComparison.Ordinal) => "QualityAssurance",
        _ => char.ToUpperInvariant(field[0]) + field[1..],
    };

    private static JsonObject Least(string code, CredentialStatement stated) => new()
    {
        ["code"] = code,
        ["title"] = stated.Title.Text,
        ["language"] = stated.Title.Language,
        ["provider"] = OwnProvider,
        ["country"] = "MY",
        ["learningOutcomes"] = new JsonArray([.. stated.LearningOutcomes.Select(outcome => Outcome(outcome.Text.Text))]),
    };

    private static JsonObject Outcome(string text) => new() { ["text"] = text };

    private static JsonObject Translation(string language, string text) => new() { ["language"] = language, ["text"] = text };

    /// <summary>All of a statement as the input takes it.</summary>
    private static JsonObject Input(string code, CredentialStatement stated)
    {
        var input = Least(code, stated);
        var (workload, quality) = (stated.Workload, stated.QualityAssurance!);
        foreach (var (name, value) in new (string, object?)[]
        {
            ("titleTranslations", Translations(stated.Title)), ("level", new { framework = stated.Level!.Value.Framework, number = stated.Level.Value.Number }),
            ("credits", workload.Credits), ("creditSystem", workload.CreditSystem), ("notionalHours", workload.NotionalHours), ("scheduledHours", workload.ScheduledHours), ("weeks", workload.Weeks),
            ("deliveryMode", Name(stated.DeliveryMode!.Value)), ("modeOfStudy", stated.ModeOfStudy), ("category", stated.Category), ("field", stated.Field), ("languages", stated.Languages),
            ("learningOutcomes", stated.LearningOutcomes.Select(outcome => new { text = outcome.Text.Text, language = outcome.Text.Language, verb = outcome.Verb, domain = outcome.Domain is { } domain ? Name(domain) : null, taxonomyLevel = outcome.TaxonomyLevel, translations = Translations(outcome.Text) })),
            ("assessments", stated.Assessments.Select(assessment => new { method = assessment.Method, kind = Name(assessment.Kind), weight = assessment.Weight, outcomes = assessment.Outcomes })),
            ("qualityAssuranceKind", Name(quality.Kind)), ("qualityAssuranceBody", quality.Body), ("qualityAssuranceReference", quality.Reference), ("qualityVerified", quality.Verified),
            ("enrolmentRequirements", stated.EnrolmentRequirements), ("prerequisites", stated.Prerequisites), ("stacksInto", stated.StacksInto), ("originProgramme", stated.ProgrammeOfOrigin),
            ("coursePairs", stated.CoursePairs.Select(pair => new { sourceCourse = pair.SourceCourse, targetInstitution = pair.TargetInstitution, targetCourse = pair.TargetCourse, targetCredits = pair.TargetCredits })),
            ("identityCheck", stated.IdentityCheck), ("verificationContact", stated.VerificationContact), ("url", stated.Url),
            ("wordings", stated.Wordings.Select(wording => new { element = Name(wording.Key), words = wording.Value })), ("note", stated.Note), ("madeUp", stated.IsMadeUp),
            ("evidence", new
            {
                strength = Name(stated.Evidence.Strength),
                note = stated.Evidence.Note!.ToString(),
                citations = stated.Evidence.Citations.Select(citation => new { title = citation.Source.Title, publisher = citation.Source.Publisher, year = citation.Source.Year, url = citation.Source.Url, reading = Name(citation.Source.Grade), section = citation.Section }),
            }),
        })
            input[name] = JsonSerializer.SerializeToNode(value);
        return input;
    }

    private static IEnumerable<object> Translations(StatedText text) => text.Translations.Select(translation => new { language = translation.Key, text = translation.Value });

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => EnumBinding.SchemaName(value);

    private async Task<MicroCredential> FindAsync(string code) => Assert.Single(await Catalogue.FindByCodeAsync(code));

    /// <returns>What was refused, with its place.</returns>
    private async Task<IEnumerable<string>> SendAsync(JsonObject input)
    {
        using var client = await portal.AsAsync("provider");
        var payload = (await client.DataAsync(Register, new { input })).GetProperty("registerMicroCredential");
        return [.. payload.GetProperty("errors").EnumerateArray().Select(error => $"{error.GetProperty("code")} {string.Join('.', error.GetProperty("path").EnumerateArray())}")];
    }
}
