using System.Text;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.Import;

public class ImportTests
{
    public static TheoryData<string> All => Databases.Available;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Import_AgainAndChanged_MakesNewVersionsOnlyWhereSomethingChanged(string database)
    {
        await using var storage = Databases.Open(database);
        Assert.Equal("2 rows: 2 added, 0 new versions, 0 unchanged, 0 refused", await Import(storage, "provider,country,code,title\nUni,MY,A,Data\nUni,MY,B,Risk\n"));
        Assert.Equal("2 rows: 0 added, 0 new versions, 2 unchanged, 0 refused", await Import(storage, "country,code,provider,title\nMY,A,Uni,Data\nMY,B,Uni,Risk\n"));
        Assert.Equal("3 rows: 1 added, 1 new versions, 1 unchanged, 0 refused", await Import(storage, "provider,country,code,title\nUni,MY,A,Data\nUni,MY,B,Risk II\nUni,MY,C,New\n"));
        Assert.Equal(["Data", "New", "Risk II"], (await storage.Catalogue.SearchAsync(new(Order: CatalogueOrder.Title))).Value.Hits.Select(hit => hit.Entry.Stated.Title.Text));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Import_DryRun_ForeseesAndWritesNothing(string database)
    {
        await using var storage = Databases.Open(database);
        await Import(storage, "provider,country,code,title\nUni,MY,A,Data\nUni,MY,B,Risk\n");
        var report = await Run(storage, "provider,country,code,title\nUni,MY,A,Data\nUni,MY,B,Changed\nUni,MY,C,New\nUni,MY,c,Twice\nUni,MY,A,Twice\nNew,MY,A,New\nNew,MY,A,Twice\n", new(ImportFormat.Csv, IsDryRun: true));
        Assert.Equal((7, 2, 1, 1, 3, true), (report.Rows, report.Added, report.NewVersions, report.Unchanged, report.RefusedCount, report.IsDryRun));
        Assert.Equal([5, 6, 8], report.Refused.Select(row => row.Row));
        Assert.Equal(2, (await storage.Catalogue.SearchAsync(new())).Value.TotalCount);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Import_SameEntryTwiceInAFile_RefusesTheLaterRow(string database)
    {
        await using var storage = Databases.Open(database);
        var report = await Run(storage, "provider,country,code,title\nUni,MY,A,First\nUni,MY,a,Second\n");
        Assert.Equal((1, 1), (report.Added, report.RefusedCount));
        Assert.Equal((3, "import.row.repeated"), (report.Refused[0].Row, report.Refused[0].Problems[0].Why.Key));
        Assert.Equal("First", Assert.Single((await storage.Catalogue.SearchAsync(new())).Value.Hits).Entry.Stated.Title.Text);
    }

    [Theory]
    [InlineData(ImportFormat.Csv, "provider,country,title,title_language,learning_outcomes,outcome_verbs,learning_outcomes_ms\nUni,MY,Data,en,Analyse data | Build a model,analyse | -,- | Membina model\n")]
    [InlineData(ImportFormat.JsonLines, """{"provider":"Uni","country":"MY","title":"Data","title_language":"en","learning_outcomes":["Analyse data","Build a model"],"outcome_verbs":["analyse","-"],"learning_outcomes_ms":["-","Membina model"]}""")]
    public async Task Import_VerbsAndTranslations_BelongToTheirOutcomes(ImportFormat format, string file)
    {
        await using var storage = new SqliteStorage();
        Assert.Equal(1, (await Run(storage, file, new(format))).Added);
        var outcomes = (await storage.Catalogue.FindAsync(new(1)))!.Stated.LearningOutcomes;
        Assert.Equal(["analyse Analyse data / Analyse data", " Build a model / Membina model"], outcomes.Select(outcome => $"{outcome.Verb} {outcome.Text} / {outcome.Text.In("ms")}"));
    }

    [Fact]
    public async Task Import_NotOneVerbForEachOutcome_IsRefused()
    {
        await using var storage = new SqliteStorage();
        var report = await Run(storage, "provider,country,title,learning_outcomes,outcome_verbs\nUni,MY,Data,Analyse data | Build a model,analyse\n", new(ImportFormat.Csv));
        Assert.Equal(("outcome_verbs", "import.row.oneForEachOutcome"), (report.Refused[0].Problems[0].Column, report.Refused[0].Problems[0].Why.Key));
    }

    [Fact]
    public async Task Import_EveryColumn_IsReadAsStated()
    {
        await using var storage = new SqliteStorage();
        var file = """"
            provider,country,provider_kind,accredited_by,provider_url,code,title,title_language,title_en,level_framework,level,credits,credit_system,notional_hours,scheduled_hours,weeks,delivery_mode,mode_of_study,category,field,languages,learning_outcomes,assessments,quality_kind,quality_body,quality_reference,quality_verified,enrolment_requirements,prerequisites,stacks_into,programme_of_origin,course_pairs,identity_check,verification_contact,url,note,made_up,evidence_strength,evidence_note,source_title,source_publisher,source_year,source_url,source_section,reading,level_words,category_words
            Universiti Ujian,MY,UNIVERSITY,MQA,https://ujian.example/,GD-01,Pengaturcaraan Permainan,ms,Game Programming,mqf,6,3,my,120.5,42,7,conventional,separuh masa,1,0613,ms|en,[COGNITIVE 4] Menganalisis reka bentuk permainan | Membina prototaip,"CONTINUOUS 40% [1,2] Kuiz | FINAL Projek",QUALITY_VERIFICATION,QVC,QVC/2026/7,true,SPM,Asas pengaturcaraan,Ijazah Sarjana Muda,Sains Komputer,GD101 -> Universitas Uji: IF2210 (3) | GD101 -> Test University: CS 11,kamera,https://ujian.example/semak,https://ujian.example/gd-01,"Rekaan, ""ujian""",true,PRIMARY_SOURCE,made up,Prospektus,Universiti Ujian,2026,https://ujian.example/p,m.s. 4,FULL,tahap 6,1
            """";
        Assert.Equal("1 rows: 1 added, 0 new versions, 0 unchanged, 0 refused", await Import(storage, file));
        var stated = (await storage.Catalogue.FindAsync(new(1)))!.Stated;
        Assert.Equal(new("MQF", 6), stated.Level!.Value);
        Assert.Equal(new Workload { Credits = 3, CreditSystem = "MY", NotionalHours = 120.5m, ScheduledHours = 42, Weeks = 7 }, stated.Workload);
        Assert.Equal(["1 Cognitive 4 Menganalisis reka bentuk permainan", "2   Membina prototaip"], stated.LearningOutcomes.Select(outcome => $"{outcome.Position} {outcome.Domain} {outcome.TaxonomyLevel} {outcome.Text}"));
        Assert.Equal(["Continuous 40 1,2 Kuiz", "Final   Projek"], stated.Assessments.Select(assessment => $"{assessment.Kind} {assessment.Weight} {string.Join(',', assessment.Outcomes)} {assessment.Method}"));
        Assert.Equal(new(QualityAssuranceKind.QualityVerification, "QVC", "QVC/2026/7", true), stated.QualityAssurance);
        Assert.Equal([new("GD101", "Universitas Uji", "IF2210", 3), new("GD101", "Test University", "CS 11", null)], stated.CoursePairs.ToArray());
        Assert.Equal(("Pengaturcaraan Permainan", "Game Programming", "Rekaan, \"ujian\"", true), (stated.Title.In("ms"), stated.Title.In("en"), stated.Note, stated.IsMadeUp));
        Assert.Equal(["Category 1", "Level tahap 6"], stated.Wordings.Select(words => $"{words.Key} {words.Value}").Order());
        Assert.Equal("PrimarySource E-0744CE12 Prospektus m.s. 4", $"{stated.Evidence.Strength} {stated.Evidence.Citations[0].Source.Code} {stated.Evidence.Citations[0].Source.Title} {stated.Evidence.Citations[0].Section}");
        Assert.Equal(["ms", "en"], stated.Languages.ToArray());
    }

    /// <summary>Column, cell, reason. The rest of the row is sound.</summary>
    public static TheoryData<string, string, string> Problems => new()
    {
        { "title", "", "import.row.required" },
        { "title", new string('x', 301), "import.row.tooLong" },
        { "title", "a\u0007b", "import.row.controlCharacter" },
        { "country", "Malaysia", "import.row.notACountry" },
        { "country", "my", "import.row.notACountry" },
        { "code", "~mine", "import.row.notOneOf" },
        { "title_language", "Malay", "import.row.notALanguage" },
        { "level", "6", "import.row.goesWith" },
        { "credits", "3", "import.row.goesWith" },
        { "credits", "-1", "import.row.outOfRange" },
        { "notional_hours", "forty", "import.row.notANumber" },
        { "notional_hours", "1,5", "import.row.notANumber" },
        { "notional_hours", "1e9", "import.row.notANumber" },
        { "weeks", "521", "import.row.outOfRange" },
        { "delivery_mode", "BY_POST", "import.row.notOneOf" },
        { "field", "11", "import.row.notAField" },
        { "url", "javascript:alert(1)", "import.row.notALink" },
        { "learning_outcomes", "[NOWHERE 4] Fly", "import.row.outcomePattern" },
        { "assessments", "Quiz", "import.row.assessmentPattern" },
        { "assessments", "FINAL 140% Quiz", "import.row.outOfRange" },
        { "assessments", "FINAL [2] Quiz", "import.row.noSuchOutcome" },
        { "course_pairs", "A to B", "import.row.coursePairPattern" },
        { "quality_body", "MQA", "import.row.goesWith" },
        { "made_up", "perhaps", "import.row.notOneOf" },
        { "evidence_strength", "PRIMARY_SOURCE", "import.row.needsSource" },
        { "evidence_strength", "CONFIRMED", "import.row.confirmedOnlyByCustodian" },
        { "source_codes", "S-NONE", "import.row.unknownSource" },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public async Task Import_CellThatCannotBe_RefusesTheRowAndSaysWhy(string column, string cell, string reason)
    {
        await using var storage = new SqliteStorage();
        var row = new Dictionary<string, string> { ["provider"] = "Uni", ["country"] = "MY", ["title"] = "Data" };
        row[column] = cell;
        var report = await Run(storage, $"{string.Join(',', row.Keys)}\n{string.Join(',', row.Values.Select(value => $"\"{value}\""))}\n");
        var refused = Assert.Single(report.Refused);
        Assert.Equal((0, 2), (report.Added, refused.Row));
        Assert.Contains(reason, refused.Problems.Select(problem => problem.Why.Key));
    }

    [Fact]
    public async Task Import_UnknownLevelOrSystem_NamesThoseThatExist()
    {
        await using var storage = new SqliteStorage();
        var report = await Run(storage, "provider,country,title,level_framework,level,credits,credit_system\nUni,MY,A,MQF,9,,\nUni,MY,B,XQF,1,,\nUni,MY,C,,,3,sks\n");
        Assert.Equal(
            [("level", "1, 2, 3, 4, 5, 6, 7, 8"), ("level_framework", "MQF"), ("credit_system", "ECTS")],
            report.Refused.Select(row => (row.Problems[0].Column!, Named(row.Problems[0].Why.Arguments[1], row.Row))));

        static string Named(object expected, int row) => row switch { 3 => expected.ToString()!.Split(", ").First(code => code == "MQF"), 4 => expected.ToString()!.Split(", ").First(code => code == "ECTS"), _ => expected.ToString()! };
    }

    public static TheoryData<string, string> UnreadableFiles => new()
    {
        { "", "import.file.empty" },
        { "provider,country,title,\nUni,MY,A,\n", "import.file.emptyHeader" },
        { "provider,country,title,title\nUni,MY,A,B\n", "import.file.repeatedHeader" },
        { "provider,country,title,colour\nUni,MY,A,red\n", "import.file.unknownColumn" },
        { "provider,country\nUni,MY\n", "import.file.missingColumn" },
        { "provider,country,title\nUni,MY,\uE000\n", "import.file.notUtf8" },
        { "provider,country,title\nUni,MY,A\n\"" + new string('x', 300_000), "import.file.rowTooLong" },
    };

    [Theory]
    [MemberData(nameof(UnreadableFiles))]
    public async Task Import_FileThatCannotBeRead_SaysWhyAndKeepsWhatCameBefore(string text, string reason)
    {
        await using var storage = new SqliteStorage();
        // The private letter becomes bytes that are not UTF-8.
        var bytes = text.SelectMany(letter => letter == '\uE000' ? [(byte)0xFF, (byte)0xFE] : Encoding.UTF8.GetBytes([letter])).ToArray();
        await using var stream = new MemoryStream(bytes);
        var report = await storage.Import.RunAsync(stream, new(ImportFormat.Csv));
        Assert.Equal(reason, report.Stopped!.Key);
        Assert.Equal(report.Added, (await storage.Catalogue.SearchAsync(new())).Value.TotalCount);
    }

    [Fact]
    public async Task Import_TenThousandRefusedRows_CountsAllListsSomeTellsEach()
    {
        await using var storage = new SqliteStorage();
        var told = 0;
        var report = await Run(storage, "provider,country,title\n" + string.Concat(Enumerable.Repeat("Uni,,\n", 10_000)), new(ImportFormat.Csv, OnRefused: _ => told++));
        Assert.Equal((10_000, 10_000, ImportReport.MostListed), (report.RefusedCount, told, report.Refused.Length));
        Assert.Equal(["country", "title"], report.Refused[0].Problems.Select(problem => problem.Column));
    }

    [Fact]
    public async Task Import_BrokenRecordsBetweenSoundOnes_RefusesOnlyThose()
    {
        await using var storage = new SqliteStorage();
        var report = await Run(storage, "\uFEFFprovider,country,title\r\nUni,MY,\"A, \"\"quoted\"\"\nin two lines\"\r\n\r\nUni,MY,B\"ad\r\nUni,MY,\"C\"d\r\nUni,MY\r\nUni,MY,E\r\n");
        Assert.Equal((2, 3), (report.Added, report.RefusedCount));
        Assert.Equal([(4, "import.row.strayQuote"), (5, "import.row.strayQuote"), (6, "import.row.cellCount")], report.Refused.Select(row => (row.Row, row.Problems[0].Why.Key)));
        Assert.Equal("A, \"quoted\"\nin two lines", (await storage.Catalogue.FindAsync(new(1)))!.Stated.Title.Text);
    }

    private static async Task<string> Import(IStorageUnderTest storage, string file)
    {
        var report = await Run(storage, file);
        return $"{report.Rows} rows: {report.Added} added, {report.NewVersions} new versions, {report.Unchanged} unchanged, {report.RefusedCount} refused";
    }

    private static async Task<ImportReport> Run(IStorageUnderTest storage, string file, ImportOptions? options = null)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await storage.Import.RunAsync(stream, options ?? new(ImportFormat.Csv));
    }
}
