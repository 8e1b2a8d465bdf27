using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using MicroCred.Frameworks.Mapping;
using MicroCred.Portal.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Downloads;

public class MappingDownloadsTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private readonly HttpClient browser = portal.Browser();

    private ReferenceDesk Desk => portal.Desk;

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("json", "application/json")]
    [InlineData("jsonld", "application/ld+json")]
    public async Task Get_EachForm_IsAFileThatACacheCanAskAbout(string form, string contentType)
    {
        var answer = await browser.GetAsync($"/downloads/mapping.{form}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(contentType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal($"aqrf-mapping-2026-11-22.{form}", answer.Content.Headers.ContentDisposition?.FileName);

        var again = new HttpRequestMessage(HttpMethod.Get, $"/downloads/mapping.{form}") { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await browser.SendAsync(again)).StatusCode);
    }

    [Fact]
    public async Task Get_WithNoDate_SaysSoInTheReadersLanguage()
    {
        var answer = await browser.GetAsync("/ms/downloads/mapping.csv?asOf=semalam");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("“semalam” bukan tarikh. Taipkan sebagai tahun-bulan-hari, contohnya 2026-01-31.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Csv_HasOneLineForEachLevelOfEachFramework()
    {
        var bytes = await browser.GetByteArrayAsync("/downloads/mapping.csv");
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        var lines = CsvLines.Read(Encoding.UTF8.GetString(bytes.AsSpan(3)));
        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
        var expected = Desk.Data.Frameworks.SelectMany(framework => framework.Levels).Select(level => level.Id.ToString()).Order();
        Assert.Equal(expected, lines.Skip(1).Select(line => $"{line[0]} {line[3]}").Order());

        var kkni7 = lines.Skip(1).Single(line => line[0] == "KKNI" && line[3] == "7").Zip(lines[0]).ToDictionary(cell => cell.Second, cell => cell.First);
        Assert.Equal("6|7", kkni7["aqrf_levels"]);
        Assert.Equal("CANDIDATE", kkni7["relation"]);
        Assert.Equal("PROVISIONAL", kkni7["status"]);
        Assert.Equal("DERIVED", kkni7["evidence_strength"]);
        Assert.Contains("S-ID-REF 2020", kkni7["sources"]);
        Assert.Equal("2026-11-22", kkni7["as_of"]);
    }

    [Fact]
    public async Task Csv_BeforeTheReferencing_PlacesNoLevel()
    {
        var text = await browser.GetStringAsync("/downloads/mapping.csv?asOf=2018-12-31");
        var mqf = CsvLines.Read(text.TrimStart('\uFEFF')).Where(line => line[0] == "MQF").ToList();
        Assert.Equal(8, mqf.Count);
        Assert.All(mqf, line => Assert.Equal(("", "NOT_REFERENCED"), (line[5], line[7])));
    }

    [Fact]
    public async Task Json_SaysTheSameAsTheMapper()
    {
        var document = await browser.GetFromJsonAsync<JsonElement>("/downloads/mapping.json");
        Assert.Equal(["en", "fil", "id", "ms"], document.GetProperty("notice").EnumerateObject().Select(language => language.Name).Order());
        foreach (var framework in document.GetProperty("frameworks").EnumerateArray().Where(framework => framework.GetProperty("code").GetString() != "AQRF"))
        {
            foreach (var level in framework.GetProperty("levels").EnumerateArray())
            {
                var expected = Desk.Levels.Map(new(framework.GetProperty("code").GetString()!, level.GetProperty("number").GetInt32()), "AQRF", new(2026, 11, 22)).Value;
                var aqrf = level.GetProperty("aqrf");
                Assert.Equal(expected.Levels.Select(reference => reference.Number), aqrf.GetProperty("levels").EnumerateArray().Select(number => number.GetInt32()));
                Assert.Equal(JsonNamingPolicy.SnakeCaseUpper.ConvertName(expected.Status.ToString()), aqrf.GetProperty("status").GetString());
            }
        }

        var known = document.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("code").GetString()).ToHashSet();
        Assert.All(Values(document, "sources").SelectMany(cited => cited.EnumerateArray()), cited => Assert.Contains(cited.GetProperty("code").GetString(), known));
    }

    [Fact]
    public async Task JsonLd_EachReferenceInIt_LeadsToANodeOfIt()
    {
        var graph = await Graph("");
        var ids = graph.Select(node => node.GetProperty("@id").GetString()!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        string[] links = ["skos:inScheme", "skos:topConceptOf", "skos:exactMatch", "skos:closeMatch", "ceterms:framework", "ceterms:targetNode", "dcterms:source"];
        var targets = graph.SelectMany(node => links.SelectMany(link => Values(node, link)))
            .SelectMany(value => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value]).Select(value => value.GetString()!).ToList();
        Assert.NotEmpty(targets);
        Assert.Empty(targets.Except(ids));
        Assert.Equal(Desk.Data.Frameworks.Length, graph.Count(node => IsOf(node, "skos:ConceptScheme")));
        Assert.Equal(Desk.Data.Frameworks.Sum(framework => framework.Levels.Length), graph.Count(node => IsOf(node, "skos:Concept")));
    }

    [Fact]
    public async Task JsonLd_ProvisionalRows_AreCloseAndNeverExact()
    {
        var concepts = (await Graph("")).Where(node => IsOf(node, "skos:Concept")).ToList();
        Assert.NotEmpty(concepts.SelectMany(concept => Values(concept, "mcr:alignment")));
        foreach (var concept in concepts)
        {
            var statuses = Values(concept, "mcr:status").Select(status => status.GetString()).ToList();
            Assert.True(!concept.TryGetProperty("skos:exactMatch", out _) || statuses.All(status => status == "REFERENCED"), concept.GetProperty("@id").GetString());
            Assert.Equal(statuses.Count > 0, concept.TryGetProperty("skos:exactMatch", out _) || concept.TryGetProperty("skos:closeMatch", out _));
        }

        var holdsFrom = $"{Desk.Data.FindFramework("KKNI")!.Referencing.From:yyyy-MM-dd}";
        var kkni7 = concepts.Single(concept => concept.GetProperty("@id").GetString() == "levels/KKNI/7");
        Assert.Equal(["levels/AQRF/6", "levels/AQRF/7"], kkni7.GetProperty("skos:closeMatch").EnumerateArray().Select(id => id.GetString()));
        Assert.All(kkni7.GetProperty("mcr:alignment").EnumerateArray(), alignment =>
        {
            Assert.Equal("ceterms:CredentialAlignmentObject", alignment.GetProperty("@type").GetString());
            Assert.Equal("frameworks/AQRF", alignment.GetProperty("ceterms:framework").GetString());
            Assert.Equal("DERIVED", alignment.GetProperty("mcr:evidenceStrength").GetString());
            Assert.Equal(holdsFrom, alignment.GetProperty("mcr:holdsFrom").GetProperty("@value").GetString());
            Assert.NotEmpty(alignment.GetProperty("mcr:citation").EnumerateArray());
        });
    }

    private async Task<List<JsonElement>> Graph(string query) =>
        [.. (await browser.GetFromJsonAsync<JsonElement>($"/downloads/mapping.jsonld{query}")).GetProperty("@graph").EnumerateArray()];

    private static bool IsOf(JsonElement node, string type) => node.GetProperty("@type").GetString() == type;

    /// <summary>All values of a property, however deep.</summary>
    private static IEnumerable<JsonElement> Values(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == name ? [member.Value, .. Values(member.Value, name)] : Values(member.Value, name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Values(item, name)),
        _ => [],
    };
}
