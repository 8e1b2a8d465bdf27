using System.Text.Json;
using MicroCred.Portal.Tests.Api;

namespace MicroCred.Portal.Tests.Drafting;

/// <summary>A lecturer who drafts through the API, in a language of the interface.</summary>
internal sealed class Drafting(HttpClient client, string language = "en")
{
    public const string Source = """
        # Pengolahan pangan

        Keamanan pangan adalah kondisi pangan yang bebas dari cemaran biologis, kimia, dan fisik. Titik kendali kritis adalah tahap yang dapat dikendalikan untuk mencegah bahaya.

        # Penyimpanan

        Rantai dingin adalah rangkaian penyimpanan pada suhu rendah dari produsen sampai konsumen. Suhu penyimpanan menentukan umur simpan produk pangan.

        # Pengawasan

        Audit keamanan pangan adalah pemeriksaan yang terencana terhadap catatan dan proses. Catatan suhu harian menunjukkan apakah rantai dingin terjaga.
        """;

    public const string Topics = "Mata kuliah bagi pegawai industri pangan. Topik: pengolahan pangan; penyimpanan; pengawasan.";

    /// <summary>All that a test may want to see of a draft.</summary>
    private const string Shown = """
        courseDraft {
          id title version accepted level { number } credits
          sections { section status markdown current proposed provenance { drafter model inputTokens outputTokens acceptedBy notes instruction } versions { number } drafting { state instruction error { code message } } }
          outcomes { position verb text } assessments { method weight } learningTime { totalHours requiredHours { min max } rows { topic } }
          checks { code severity message } downloads { name path error { code message } } authorship
        }
        errors { code message path }
        """;

    public async Task<JsonElement> CreateAsync(object input) => await AskAsync("createCourseDraft", "CreateCourseDraftInput", input);

    /// <returns>The ID of a sound draft.</returns>
    public async Task<string> NewAsync(string source = Source, string brief = Topics) =>
        IdOf(await CreateAsync(Brief(brief, source)));

    public async Task<JsonElement> AskAsync(string mutation, object input) => await AskAsync(mutation, char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input", input);

    public async Task<JsonElement> AskAsync(string mutation, string type, object input) =>
        (await client.DataAsync($"mutation ($input: {type}!) {{ {mutation}(input: $input) {{ {Shown} }} }}", new { input }, language)).GetProperty(mutation);

    public async Task<JsonElement> FindAsync(string id) =>
        (await client.DataAsync($"query ($id: ID!) {{ courseDraft(id: $id) {{ {Shown[(Shown.IndexOf('{') + 1)..Shown.IndexOf("errors { code message path }", StringComparison.Ordinal)].TrimEnd()[..^1]} }} }}", new { id }, language)).GetProperty("courseDraft");

    public static object Brief(string brief, string source = "", decimal credits = 2, string creditSystem = "ID", string framework = "KKNI", int number = 6) => new
    {
        title = "Keamanan pangan dalam praktik", brief, language = "id", level = new { framework, number }, credits, creditSystem, sourceMaterial = source,
    };

    public static string IdOf(JsonElement payload) => payload.GetProperty("courseDraft").GetProperty("id").GetString()!;

    public static JsonElement Section(JsonElement draft, string section) =>
        draft.GetProperty("sections").EnumerateArray().Single(one => one.GetProperty("section").GetString() == section);

    public static string[] Codes(JsonElement payload) => [.. payload.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()!)];
}
