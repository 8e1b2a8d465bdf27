using System.Collections.Immutable;
using MicroCred.Frameworks.Packs.Nodes;
using MicroCred.Frameworks.Packs.Reading;

namespace MicroCred.Frameworks.Packs;

/// <summary>Reads and checks <c>countries/</c>. The format stands in <c>docs/country-packs.md</c>.</summary>
public static class CountryPacks
{
    private static readonly string[] OwnFiles = ["pack.yaml", "sources.yaml", "evidence.yaml", "framework.yaml", "credits.yaml", "anchors.yaml", "caveats.yaml"];

    /// <param name="directory">The folder that has one folder for each country.</param>
    /// <param name="chapters">Files of other modules; a file that nobody reads is a problem.</param>
    /// <returns>The packs, or all problems of all files.</returns>
    public static LoadedPacks Load(string directory, params ReadOnlySpan<IPackChapter> chapters)
    {
        var problems = new List<PackProblem>();
        var folders = Directory.Exists(directory) ? Directory.GetDirectories(directory).Order(StringComparer.Ordinal).ToList() : [];
        if (folders.Count == 0)
            return new(null, [], [new(directory, 0, 0, PackProblems.NoPacks(directory))]);

        string[] known = [.. OwnFiles, .. chapters.ToArray().Select(chapter => chapter.FileName)];
        var packs = folders.Select(folder => OpenPack.Open(folder, known, problems)).ToList();

        // In this order, for each refers to what stands before it: any pack may cite any source, and rows name levels of another framework.
        var sources = new ReadSources();
        foreach (var pack in packs)
            sources.Read(pack);
        foreach (var pack in packs)
            new ReadEvidence(sources.Sources).Read(pack);
        var countries = new ReadCountries();
        foreach (var pack in packs)
            countries.Read(pack);
        var frameworks = new ReadFrameworks();
        foreach (var pack in packs)
            frameworks.Read(pack);
        frameworks.RefuseRowsWithoutLevels();
        var credits = new ReadCreditSystems();
        foreach (var pack in packs)
            credits.Read(pack);
        credits.RefuseUnknownTargets();

        var anchors = new ReadAnchors(frameworks);
        var caveats = new ReadCaveats();
        foreach (var pack in packs)
        {
            anchors.Read(pack);
            caveats.Read(pack);
        }

        foreach (var chapter in chapters)
        {
            foreach (var pack in packs)
            {
                if (pack.Document(chapter.FileName) is { } document)
                    chapter.Read(document, pack.Pack);
            }
        }

        foreach (var pack in packs)
            pack.Pack.Texts.RefuseUnknownKeys();

        ImmutableArray<PackProblem> ordered =
            [.. problems.Distinct().OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenBy(problem => problem.Column)];
        var data = ordered.IsEmpty
            ? new ReferenceData([.. countries.All], [.. frameworks.All], [.. credits.All], [.. sources.Sources.Values])
            {
                Anchors = [.. anchors.All],
                GeneralCaveats = [.. caveats.All],
            }
            : null;
        return new(data, [.. packs.Select(pack => pack.Pack)], ordered);
    }
}
