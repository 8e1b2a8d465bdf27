using System.Net.Http.Headers;
using System.Text.Json;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.People;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Drafting;

/// <summary>A draft is its lecturer's: another lecturer does not learn of it, an administrator reads and changes nothing.</summary>
public class DraftAccessTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Find = "query ($id: ID!) { courseDraft(id: $id) { owner } node(id: $id) { id } }";

    private const string List = "query ($all: Boolean) { courseDrafts(everybodys: $all, first: 100) { nodes { id owner title } totalCount } }";

    [Fact]
    public async Task Draft_AskedForByAnotherLecturer_IsNotThere()
    {
        var id = await NewAsync();
        using var other = await AnotherLecturerAsync();
        Assert.Equal("""{"courseDraft":null,"node":null}""", (await other.DataAsync(Find, new { id })).GetRawText());
        Assert.Equal(0, (await other.DataAsync(List)).GetProperty("courseDrafts").GetProperty("totalCount").GetInt32());
        var drafting = new Drafting(other);
        foreach (var (mutation, input) in Changes(id))
        {
            var payload = await drafting.AskAsync(mutation, mutation is "discardProposal" or "undoSection" ? "SectionInput" : char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input", input);
            Assert.Equal((mutation, "NOT_FOUND", JsonValueKind.Null), (mutation, Assert.Single(Drafting.Codes(payload)), payload.GetProperty("courseDraft").ValueKind));
        }

        Assert.Empty(await other.EventsAsync("subscription ($id: ID!) { draftProgress(draft: $id) { done } }", new { id }).ToListAsync());
    }

    [Fact]
    public async Task Draft_AskedForByAnAdministrator_IsShownAndListed()
    {
        var id = await NewAsync();
        using var admin = await portal.AsAsync("admin");
        Assert.Equal($$$"""{"courseDraft":{"owner":"Demo lecturer"},"node":{"id":"{{{id}}}"}}""", (await admin.DataAsync(Find, new { id })).GetRawText());
        Assert.Equal(0, (await admin.DataAsync(List)).GetProperty("courseDrafts").GetProperty("totalCount").GetInt32());
        var all = (await admin.DataAsync(List, new { all = true })).GetProperty("courseDrafts").GetProperty("nodes").EnumerateArray();
        Assert.Contains(all, draft => draft.GetProperty("id").GetString() == id && draft.GetProperty("owner").GetString() == "Demo lecturer");
    }

    [Fact]
    public async Task List_OfEverybody_IsForAdministratorsOnly()
    {
        using var lecturer = await portal.AsAsync("lecturer");
        Assert.Equal("FORBIDDEN", (await lecturer.ErrorAsync(List, new { all = true })).Code);
    }

    [Fact]
    public async Task Create_TheSameBriefAgainUnderOneKey_MakesOneDraft()
    {
        var drafting = new Drafting(await portal.AsAsync("lecturer"), "id");
        var brief = JsonSerializer.SerializeToNode(Drafting.Brief(Drafting.Topics))!;
        brief["idempotencyKey"] = "form-1";
        Assert.Equal(Drafting.IdOf(await drafting.CreateAsync(brief)), Drafting.IdOf(await drafting.CreateAsync(brief)));
        brief["title"] = "Another";
        Assert.Equal(["CONFLICT"], Drafting.Codes(await drafting.CreateAsync(brief)));
    }

    private static IEnumerable<(string Mutation, object Input)> Changes(string draft) =>
    [
        ("changeCourseBrief", new { draft, title = "x", brief = "x", language = "id", level = new { framework = "KKNI", number = 6 }, credits = 1, creditSystem = "ID" }),
        ("draftSection", new { draft, section = "OUTCOMES" }),
        ("reviseSection", new { draft, section = "OUTCOMES", instruction = "x" }),
        ("draftRemaining", new { draft }),
        ("cancelDrafting", new { draft }),
        ("acceptSection", new { draft, section = "OUTCOMES" }),
        ("discardProposal", new { draft, section = "OUTCOMES" }),
        ("restoreVersion", new { draft, section = "OUTCOMES", version = 1 }),
    ];

    private async Task<string> NewAsync() => await new Drafting(await portal.AsAsync("lecturer"), "id").NewAsync();

    private async Task<HttpClient> AnotherLecturerAsync()
    {
        var client = portal.CreateClient();
        var other = (await portal.Services.GetRequiredService<PeopleRegister>().AddAsync(new($"{Guid.NewGuid():N}@demo.example", "Another", [new(Role.Lecturer)]), default)).Value;
        var token = await portal.Services.GetRequiredService<AccessTokens>().IssueAsync(other.Id, AccessTokenKind.Session, "", default);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}
