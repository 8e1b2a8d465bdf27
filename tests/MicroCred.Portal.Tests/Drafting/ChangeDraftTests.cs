using System.Text.Json;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.People;

namespace MicroCred.Portal.Tests.Drafting;

/// <summary>The lecturer is the author: what is proposed can be edited, compared, undone, and nobody's text is lost.</summary>
public class ChangeDraftTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    [Fact]
    public async Task Edit_InASecondTab_IsAConflictThatShowsWhatStands()
    {
        var (drafting, id) = await WithOutcomesAsync();
        var seen = await drafting.FindAsync(id);
        var version = seen.GetProperty("version").GetInt32();
        var text = MarkdownOf(seen);

        var first = await drafting.AskAsync("editSection", new { draft = id, section = "OUTCOMES", markdown = text.Replace("pangan", "makanan"), expectedVersion = version });
        var second = await drafting.AskAsync("editSection", new { draft = id, section = "OUTCOMES", markdown = text.Replace("pangan", "bahan"), expectedVersion = version });

        Assert.Empty(Drafting.Codes(first));
        Assert.Equal(["CONFLICT"], Drafting.Codes(second));
        Assert.Equal("""["input","expectedVersion"]""", second.GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.Equal(text.Replace("pangan", "makanan"), MarkdownOf(second.GetProperty("courseDraft")));
        Assert.Equal(["CONFLICT"], Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "STRUCTURE", expectedVersion = version })));
    }

    [Fact]
    public async Task Accept_TheTextThatIsShown_StaysOfTheRulesAndOtherTextIsTheLecturersOwn()
    {
        var (drafting, id) = await WithOutcomesAsync();
        var text = MarkdownOf(await drafting.FindAsync(id));
        var same = await drafting.AskAsync("acceptSection", new { draft = id, section = "OUTCOMES", markdown = text.Replace("\n", "\r\n") });
        Assert.Equal("rules", ProvenanceOf(same).GetProperty("drafter").GetString());

        var own = await drafting.AskAsync("acceptSection", new { draft = id, section = "OUTCOMES", markdown = text.Replace("pangan", "makanan") });
        Assert.Equal(("hand", "ACCEPTED"), (ProvenanceOf(own).GetProperty("drafter").GetString(), StatusOf(own)));
    }

    [Fact]
    public async Task Undo_EditsAndProposals_GoesBackOneByOne()
    {
        var (drafting, id) = await WithOutcomesAsync();
        var text = MarkdownOf(await drafting.FindAsync(id));
        await drafting.AskAsync("acceptSection", new { draft = id, section = "OUTCOMES" });
        await drafting.AskAsync("editSection", new { draft = id, section = "OUTCOMES", markdown = text.Replace("pangan", "makanan") });
        await drafting.AskAsync("reviseSection", new { draft = id, section = "OUTCOMES", instruction = "Lebih singkat" });

        var withoutProposal = await drafting.AskAsync("undoSection", "SectionInput", new { draft = id, section = "OUTCOMES" });
        Assert.Equal((text.Replace("pangan", "makanan"), "EDITED"), (MarkdownOf(withoutProposal.GetProperty("courseDraft")), StatusOf(withoutProposal)));
        var withoutEdit = await drafting.AskAsync("undoSection", "SectionInput", new { draft = id, section = "OUTCOMES" });
        Assert.Equal((text, "ACCEPTED"), (MarkdownOf(withoutEdit.GetProperty("courseDraft")), StatusOf(withoutEdit)));
        Assert.Equal(["BAD_USER_INPUT"], Drafting.Codes(await drafting.AskAsync("undoSection", "SectionInput", new { draft = id, section = "OUTCOMES" })));
        Assert.Equal(3, Drafting.Section(withoutEdit.GetProperty("courseDraft"), "OUTCOMES").GetProperty("versions").GetArrayLength());

        var restored = await drafting.AskAsync("restoreVersion", new { draft = id, section = "OUTCOMES", version = 2 });
        Assert.Equal(text.Replace("pangan", "makanan"), MarkdownOf(restored.GetProperty("courseDraft")));
        Assert.Equal(["NOT_FOUND"], Drafting.Codes(await drafting.AskAsync("restoreVersion", new { draft = id, section = "OUTCOMES", version = 9 })));
    }

    [Fact]
    public async Task Compare_TwoVersions_GivesLines()
    {
        var (drafting, id) = await WithOutcomesAsync();
        var text = MarkdownOf(await drafting.FindAsync(id));
        var line = text.Split('\n').First(one => one.Contains("pangan", StringComparison.Ordinal));
        await drafting.AskAsync("editSection", new { draft = id, section = "OUTCOMES", markdown = text.Replace(line, line.Replace("pangan", "makanan")) });

        using var client = await portal.AsAsync("lecturer");
        const string query = "query ($id: ID!, $later: Int!) { courseDraft(id: $id) { section(section: OUTCOMES) { comparison(earlier: 1, later: $later) { change text } } } }";
        var lines = (await client.DataAsync(query, new { id, later = 2 })).GetProperty("courseDraft").GetProperty("section").GetProperty("comparison").EnumerateArray()
            .Where(one => one.GetProperty("change").GetString() != "SAME").Select(one => (one.GetProperty("change").GetString(), one.GetProperty("text").GetString()));
        Assert.Equal([("REMOVED", line), ("ADDED", line.Replace("pangan", "makanan"))], lines);
        Assert.Equal("NOT_FOUND", (await client.ErrorAsync(query, new { id, later = 7 })).Code);
    }

    [Fact]
    public async Task Edit_TextThatCannotBeRead_NamesTheLineAndChangesNothing()
    {
        var (drafting, id) = await WithOutcomesAsync();
        var payload = await drafting.AskAsync("editSection", new { draft = id, section = "OUTCOMES", markdown = "no table" });
        Assert.Equal(["BAD_USER_INPUT"], Drafting.Codes(payload));
        Assert.Equal("PROPOSED", StatusOf(payload));
    }

    [Fact]
    public async Task ChangeBrief_WithoutSource_KeepsTheSourceAndTheSections()
    {
        var (drafting, id) = await WithOutcomesAsync();
        var payload = await drafting.AskAsync("changeCourseBrief", new
        {
            draft = id, title = "Keamanan pangan lanjut", brief = Drafting.Topics, language = "id", level = new { framework = "kkni", number = 7 }, credits = 3, creditSystem = "ID",
        });
        Assert.Empty(Drafting.Codes(payload));
        Assert.Equal(("Keamanan pangan lanjut", 7, "PROPOSED"), (
            payload.GetProperty("courseDraft").GetProperty("title").GetString(), payload.GetProperty("courseDraft").GetProperty("level").GetProperty("number").GetInt32(), StatusOf(payload)));
        using var client = await portal.AsAsync("lecturer");
        var brief = (await client.DataAsync("query ($id: ID!) { courseDraft(id: $id) { brief { sourceMaterial } } }", new { id })).GetProperty("courseDraft").GetProperty("brief");
        Assert.Equal(Drafting.Source, brief.GetProperty("sourceMaterial").GetString());
    }

    private static string MarkdownOf(JsonElement draft) => Drafting.Section(draft, "OUTCOMES").GetProperty("markdown").GetString()!;

    private static string? StatusOf(JsonElement payload) => Drafting.Section(payload.GetProperty("courseDraft"), "OUTCOMES").GetProperty("status").GetString();

    private static JsonElement ProvenanceOf(JsonElement payload) => Drafting.Section(payload.GetProperty("courseDraft"), "OUTCOMES").GetProperty("provenance");

    private async Task<(Drafting Drafting, string Id)> WithOutcomesAsync()
    {
        var drafting = new Drafting(await portal.AsAsync("lecturer"), "id");
        var id = await drafting.NewAsync();
        Assert.Empty(Drafting.Codes(await drafting.AskAsync("draftSection", new { draft = id, section = "OUTCOMES" })));
        return (drafting, id);
    }
}
