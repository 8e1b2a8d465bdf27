using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using MicroCred.Portal.Tests.People;

namespace MicroCred.Portal.Tests.Drafting;

/// <summary>As a new lecturer would, in Indonesian: from a topic to an accepted course and its files, by rules, through the API alone.</summary>
public class WholePathTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly string[] Sections = ["OUTCOMES", "STRUCTURE", "LEARNING_TIME", "ASSESSMENT", "MATERIALS", "QUIZ", "STATEMENT"];

    [Fact]
    public async Task Draft_FromTopicToDownload_InIndonesian()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var id = await drafting.NewAsync();
        foreach (var section in Sections)
        {
            var proposed = await drafting.AskAsync("draftSection", new { draft = id, section });
            Assert.Empty(Drafting.Codes(proposed));
            var state = Drafting.Section(proposed.GetProperty("courseDraft"), section);
            Assert.Equal("PROPOSED", state.GetProperty("status").GetString());
            Assert.Equal("rules", state.GetProperty("provenance").GetProperty("drafter").GetString());
            Assert.Equal("DONE", state.GetProperty("drafting").GetProperty("state").GetString());
            var accepted = await drafting.AskAsync("acceptSection", new { draft = id, section, expectedVersion = proposed.GetProperty("courseDraft").GetProperty("version").GetInt32() });
            Assert.Empty(Drafting.Codes(accepted));
            Assert.Equal("Demo lecturer", Drafting.Section(accepted.GetProperty("courseDraft"), section).GetProperty("provenance").GetProperty("acceptedBy").GetString());
        }

        var draft = await drafting.FindAsync(id);
        Assert.True(draft.GetProperty("accepted").GetBoolean());
        Assert.Equal(15, draft.GetProperty("version").GetInt32());
        Assert.DoesNotContain(draft.GetProperty("checks").EnumerateArray(), check => check.GetProperty("severity").GetString() == "ERROR");
        Assert.All(draft.GetProperty("outcomes").EnumerateArray(), outcome => Assert.NotNull(outcome.GetProperty("verb").GetString()));
        var time = draft.GetProperty("learningTime");
        Assert.InRange(time.GetProperty("totalHours").GetDecimal(), time.GetProperty("requiredHours").GetProperty("min").GetDecimal(), time.GetProperty("requiredHours").GetProperty("max").GetDecimal());
        Assert.Contains("Demo lecturer", draft.GetProperty("authorship")[0].GetString());

        var files = draft.GetProperty("downloads").EnumerateArray().ToList();
        Assert.All(files, file => Assert.Equal(JsonValueKind.Null, file.GetProperty("error").ValueKind));
        var contents = new Dictionary<string, byte[]>();
        foreach (var file in files)
            contents[file.GetProperty("name").GetString()!] = await client.GetByteArrayAsync(file.GetProperty("path").GetString());
        var page = System.Text.Encoding.UTF8.GetString(contents["course.md"]);
        Assert.StartsWith("# Keamanan pangan dalam praktik\n", page);
        Assert.Contains("diterima oleh Demo lecturer", page);
        Assert.Contains(XDocument.Load(new MemoryStream(contents["quiz.xml"])).Root!.Elements("question"), question => (string?)question.Attribute("type") == "multichoice");
        var form = Assert.Single(contents, file => file.Key.EndsWith(".docx", StringComparison.Ordinal));
        using var document = new ZipArchive(new MemoryStream(form.Value));
        Assert.NotNull(document.GetEntry("word/document.xml"));
    }

    [Fact]
    public async Task DraftRemaining_EmptyDraft_ProposesEverySection()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var id = await drafting.NewAsync();
        var payload = await drafting.AskAsync("draftRemaining", new { draft = id });
        Assert.Empty(Drafting.Codes(payload));
        Assert.All(payload.GetProperty("courseDraft").GetProperty("sections").EnumerateArray(), section => Assert.Equal("PROPOSED", section.GetProperty("status").GetString()));
    }

    [Fact]
    public async Task Download_NewProposalOverAnAcceptedSection_KeepsTheSectionAndWhoAcceptedIt()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var id = await drafting.NewAsync();
        await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
        var accepted = await drafting.AskAsync("acceptSection", new { draft = id, section = "OUTCOMES" });
        var path = accepted.GetProperty("courseDraft").GetProperty("downloads")[0].GetProperty("path").GetString();
        var before = await client.GetStringAsync(path);
        Assert.Contains("diterima oleh Demo lecturer", before);

        Assert.Empty(Drafting.Codes(await drafting.AskAsync("reviseSection", new { draft = id, section = "OUTCOMES", instruction = "Lebih singkat" })));
        Assert.Equal(before, await client.GetStringAsync(path));
        Assert.Contains("Demo lecturer", (await drafting.FindAsync(id)).GetProperty("authorship")[0].GetString());
    }

    [Fact]
    public async Task Download_AcceptedQuizWithoutQuestions_IsRefusedWithWhatToDo()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "en");
        var id = await drafting.NewAsync(source: "");
        await drafting.AskAsync("draftRemaining", new { draft = id });
        var accepted = await drafting.AskAsync("acceptSection", new { draft = id, section = "QUIZ" });
        var files = accepted.GetProperty("courseDraft").GetProperty("downloads").EnumerateArray().Where(file => file.GetProperty("name").GetString()!.StartsWith("quiz", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, files.Count);
        foreach (var file in files)
        {
            Assert.StartsWith("The quiz has no questions", file.GetProperty("error").GetProperty("message").GetString());
            using var answer = await client.GetAsync(file.GetProperty("path").GetString());
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Download_NothingAccepted_IsRefusedWithASentence()
    {
        using var client = await portal.AsAsync("lecturer");
        var drafting = new Drafting(client, "id");
        var payload = await drafting.AskAsync("draftRemaining", new { draft = await drafting.NewAsync() });
        var quiz = payload.GetProperty("courseDraft").GetProperty("downloads").EnumerateArray().Single(file => file.GetProperty("name").GetString() == "quiz.xml");
        Assert.Equal("CONFLICT", quiz.GetProperty("error").GetProperty("code").GetString());

        using var answer = await client.GetAsync(quiz.GetProperty("path").GetString());
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Theory]
    [InlineData(Askers.Stranger, HttpStatusCode.Unauthorized)]
    [InlineData("learner", HttpStatusCode.Forbidden)]
    [InlineData("admin", HttpStatusCode.OK)]
    public async Task Download_ByOthers_IsForAdministratorsOnly(string asker, HttpStatusCode expected)
    {
        using var lecturer = await portal.AsAsync("lecturer");
        var drafting = new Drafting(lecturer, "id");
        var id = await drafting.NewAsync();
        await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" });
        var accepted = await drafting.AskAsync("acceptSection", new { draft = id, section = "OUTCOMES" });
        var path = accepted.GetProperty("courseDraft").GetProperty("downloads")[0].GetProperty("path").GetString();

        using var other = await portal.AsAsync(asker);
        using var answer = await other.GetAsync(path);
        Assert.Equal(expected, answer.StatusCode);
    }
}
