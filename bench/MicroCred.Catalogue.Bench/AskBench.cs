using System.Diagnostics;
using System.Globalization;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using MicroCred.Recognition.Vocabulary;
using MicroCred.Storage;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Catalogue.Bench;

internal static class AskBench
{
    private const int Questions = 1_000;

    private static readonly string[] Words =
    [
        "data", "risiko", "pemrograman", "keselamatan", "project", "kurikulum", "solar", "pag", "welding", "komunit", "analisis data", "quality services",
        "metode statistika", "advanced nursing", "proyekto",
    ];

    private static readonly string[] Countries = ["ID", "MY", "PH", "VN"];

    /// <summary>Prints milliseconds until ready, then 50th and 95th percentile of search, search for a word not asked for before, entry and comparison, and resident megabytes.</summary>
    public static async Task RunAsync(string database)
    {
        var clock = Stopwatch.StartNew();
        await using var services = Stage.Open(database);
        services.GetRequiredService<PortalStorage>().Prepare();
        var ready = clock.Elapsed.TotalMilliseconds;
        var catalogue = services.GetRequiredService<ICatalogue>();
        var size = (await catalogue.SearchAsync(new(Page: new(First: 1)))).Value.TotalCount;
        var comparer = new CompareCredentials(
            Stage.Reference,
            new LevelMapper(Stage.Reference),
            new OutcomeMatcher(ReadVocabulary.From(Path.Combine(Stage.Root, "vocabulary")), VerbBanks.Load(Path.Combine(Stage.Root, "taxonomy"))));
        var chance = new Random(7);

        // Once each, so that no figure counts the compiler's work.
        await SearchAsync(catalogue, "assessment", 0);
        await CompareAsync(comparer, catalogue, 1, 2);
        var cold = await MeasureAsync(Words.Length, i => SearchAsync(catalogue, Words[i], i));
        var search = await MeasureAsync(Questions, i => SearchAsync(catalogue, Words[i % Words.Length], i));
        var entry = await MeasureAsync(Questions, async _ => await catalogue.FindAsync(new(chance.Next(size) + 1)));
        var compare = await MeasureAsync(Questions, _ => CompareAsync(comparer, catalogue, chance.Next(size / 2) + 1, chance.Next(size / 2) + (size / 2) + 1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{ready,8:N0}  {search.P50,6:N2} {search.P95,6:N2}  {cold.P50,6:N1} {cold.P95,6:N1}  {entry.P50,5:N2} {entry.P95,5:N2}  {compare.P50,6:N2} {compare.P95,6:N2}  {Environment.WorkingSet / 1e6,8:N0}"));
    }

    /// <summary>Words, two filters and facets: what an officer does most.</summary>
    private static async Task SearchAsync(ICatalogue catalogue, string words, int i)
    {
        var filter = new CatalogueFilter { Countries = [Countries[i % Countries.Length]], DeliveryModes = [i % 2 == 0 ? DeliveryMode.Online : DeliveryMode.Blended] };
        _ = (await catalogue.SearchAsync(new(words, filter, Page: new(First: 20), WithFacets: true))).Value;
    }

    private static async Task CompareAsync(CompareCredentials comparer, ICatalogue catalogue, long left, long right)
    {
        MicroCredentialId[] ids = [new(left), new(right)];
        _ = comparer.Compare(ids, await catalogue.FindManyAsync(ids), "MQF", new DateOnly(2026, 11, 22)).Value;
    }

    private static async Task<(double P50, double P95)> MeasureAsync(int times, Func<int, Task> ask)
    {
        var taken = new double[times];
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(i);
            taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        Array.Sort(taken);
        return (taken[times / 2], taken[(int)(times * 0.95)]);
    }
}
