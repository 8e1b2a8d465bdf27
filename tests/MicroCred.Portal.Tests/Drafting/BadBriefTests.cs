using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.People;

namespace MicroCred.Portal.Tests.Drafting;

public class BadBriefTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const int FiveMegabytes = 5 * 1024 * 1024;

    public static TheoryData<string, object> Bad => new()
    {
        { "title", Brief(title: " ") },
        { "brief", Brief(brief: "") },
        { "brief", Brief(brief: new string('x', 20_001)) },
        { "credits", Brief(credits: 0) },
        { "credits", Brief(credits: 60) },
        { "credits", Brief(credits: -1) },
        { "level", Brief(number: 77) },
        { "level", Brief(framework: "XQF") },
        { "language", Brief(language: "fr") },
        { "creditSystem", Brief(creditSystem: "none") },
        { "sourceMaterial", Brief(source: new string('x', FiveMegabytes + 1)) },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task Create_BadBrief_NamesTheFieldAndMakesNothing(string field, object brief)
    {
        using var client = await portal.AsAsync("lecturer");
        var payload = await new Drafting(client).CreateAsync(brief);
        Assert.Equal(["BAD_USER_INPUT"], Drafting.Codes(payload));
        Assert.Equal($"""["input","{field}"]""", payload.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task Create_FiveMegabytesOfSource_AreTakenAndDraftedFrom()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var source = Drafting.Source + "\n\n" + string.Join("\n\n", Enumerable.Repeat("Suhu penyimpanan menentukan umur simpan produk pangan.", (FiveMegabytes - 1000) / 56));
        Assert.InRange(source.Length, FiveMegabytes - 100_000, FiveMegabytes);
        var id = Drafting.IdOf(await drafting.CreateAsync(Drafting.Brief(Drafting.Topics, source)));
        var payload = await drafting.AskAsync("draftRemaining", new { draft = id });
        Assert.Empty(Drafting.Codes(payload));
        Assert.Contains(Drafting.Section(payload.GetProperty("courseDraft"), "STRUCTURE").GetProperty("provenance").GetProperty("notes").EnumerateArray(), note => note.GetString()!.StartsWith("Bahan sumber ini panjang", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Create_LargeRequestOfAStranger_IsNotRead()
    {
        using var stranger = portal.CreateClient();
        Assert.Equal("LIMIT_EXCEEDED", (await stranger.ErrorAsync("query ($x: String) { viewer { name } }", new { x = new string('x', 2 * 1024 * 1024) })).Code);
    }

    [Fact]
    public async Task Draft_LevelWithoutDescriptors_IsDraftedAllTheSame()
    {
        var level = portal.Desk.Data.Frameworks.Where(framework => framework.Country is not null).SelectMany(framework => framework.Levels).FirstOrDefault(one => one.Descriptors.IsEmpty);
        Assert.NotNull(level);
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client);
        var id = Drafting.IdOf(await drafting.CreateAsync(Brief(framework: level.Framework.Code, number: level.Number)));
        Assert.Empty(Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));
    }

    [Fact]
    public async Task Draft_SectionBeforeTheOnesItRestsOn_SaysWhichComesFirst()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client);
        var id = Drafting.IdOf(await drafting.CreateAsync(Brief()));
        var payload = await drafting.AskAsync("draftSection", new { draft = id, section = "QUIZ" });
        Assert.Equal("Draft the learning outcomes first: the other sections are built on them.", Assert.Single(payload.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString());
        var quiz = Drafting.Section(payload.GetProperty("courseDraft"), "QUIZ");
        Assert.Equal(("EMPTY", "REFUSED", "BAD_USER_INPUT"), (
            quiz.GetProperty("status").GetString(), quiz.GetProperty("drafting").GetProperty("state").GetString(), quiz.GetProperty("drafting").GetProperty("error").GetProperty("code").GetString()));
    }

    private static object Brief(
        string title = "Data for decisions", string brief = "Topics: sampling; charts", string language = "en", string framework = "MQF", int number = 6, decimal credits = 2, string creditSystem = "MY", string source = "") =>
        new { title, brief, language, level = new { framework, number }, credits, creditSystem, sourceMaterial = source };
}
