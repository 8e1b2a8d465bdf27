using System.Text;
using MicroCred.Storage.Import;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.Import;

public class JsonImportTests
{
    [Fact]
    public async Task Import_JsonLines_ReadsTheSameColumnsWithListsAndNumbers()
    {
        await using var storage = new SqliteStorage();
        var report = await Run(storage, ImportFormat.JsonLines, """
            {"provider":"Uni","country":"MY","code":"A","title":"Data","notional_hours":40.5,"made_up":true,"learning_outcomes":["Analyse; compare | weigh","Explain"],"level_framework":null}

            {"provider":"Uni","country":"MY","title":7}
            {"provider":"Uni","country":"MY","title":{"en":"no"}}
            {"provider":"Uni","country":"MY","colour":"red"}
            [1]
            {"provider":
            """);
        Assert.Equal((2, 4), (report.Added, report.RefusedCount));
        Assert.Equal(
            [(4, "import.row.notAText"), (5, "import.file.unknownColumn"), (6, "import.row.notAnObject"), (7, "import.row.notJson")],
            report.Refused.Select(row => (row.Row, row.Problems[0].Why.Key)));
        var stated = (await storage.Catalogue.FindAsync(new(1)))!.Stated;
        Assert.Equal((40.5m, true, "Analyse; compare | weigh"), (stated.Workload.NotionalHours, stated.IsMadeUp, stated.LearningOutcomes[0].Text.Text));
    }

    [Fact]
    public async Task Import_JsonLineWithoutEnd_StopsAndKeepsWhatCameBefore()
    {
        await using var storage = new SqliteStorage();
        var report = await Run(storage, ImportFormat.JsonLines, "{\"provider\":\"Uni\",\"country\":\"MY\",\"title\":\"A\"}\n{\"title\":\"" + new string('x', 1 << 20));
        Assert.Equal((1, "import.file.rowTooLong"), (report.Added, report.Stopped!.Key));
    }

    private const string Badge = """
        {
          "id": "https://uni.example/achievements/iot", "type": ["Achievement"], "name": "Internet Benda", "inLanguage": "ms", "humanCode": "IOT-1",
          "description": "A short course.", "creditsAvailable": 3, "fieldOfStudy": "Computing", "criteria": { "narrative": "Pass the project." },
          "creator": { "type": ["Profile"], "name": "Uni", "url": "https://uni.example", "address": { "type": ["Address"], "addressCountryCode": "MY" } },
          "alignment": [
            { "targetName": "Level 6", "targetFramework": "MQF", "targetCode": "6", "targetUrl": "https://www.mqa.gov.my" },
            { "targetName": "Connect sensors", "targetType": "CFItem", "targetUrl": "https://uni.example/o/1" }
          ]
        }
        """;

    public static TheoryData<string> Badges => [Badge, $"[{Badge}]", """{"type":["VerifiableCredential","OpenBadgeCredential"],"credentialSubject":{"achievement":""" + Badge + "}}"];

    [Theory]
    [MemberData(nameof(Badges))]
    public async Task Import_OpenBadge_CarriesWhatTheStandardSaysAndInfersNoUnit(string file)
    {
        await using var storage = new SqliteStorage();
        var report = await Run(storage, ImportFormat.OpenBadges, file);
        Assert.Equal((1, 0), (report.Added, report.RefusedCount));
        var entry = (await storage.Catalogue.FindAsync(new(1)))!;
        Assert.Equal(("IOT-1", "Internet Benda", "ms", "MY"), (entry.Code, entry.Stated.Title.Text, entry.Stated.Title.Language, entry.Country));
        Assert.Equal(new("MQF", 6), entry.Stated.Level!.Value);
        Assert.Equal((null, null), (entry.Stated.Workload.Credits, entry.Stated.Field));
        Assert.Equal(["Assessment: Pass the project.", "Credits: creditsAvailable: 3", "Field: Computing"], entry.Stated.Wordings.Select(words => $"{words.Key}: {words.Value}").Order());
        Assert.Equal(["Connect sensors"], entry.Stated.LearningOutcomes.Select(outcome => outcome.Text.Text));
    }

    [Fact]
    public async Task Import_BadgesWithoutCountryOrBroken_AreRefusedWithTheirNumber()
    {
        await using var storage = new SqliteStorage();
        var report = await Run(storage, ImportFormat.OpenBadges, """[{"name":"A","creator":{"name":"Uni"}}, 7] {"name": """);
        Assert.Equal([(1, "import.row.required"), (2, "import.row.notAnObject")], report.Refused.Select(row => (row.Row, row.Problems[0].Why.Key)));
        Assert.Equal("import.file.badgesBroken", report.Stopped!.Key);
    }

    private static async Task<ImportReport> Run(SqliteStorage storage, ImportFormat format, string file)
    {
        await using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await storage.Import.RunAsync(stream, new(format));
    }
}
