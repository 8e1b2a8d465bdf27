using MicroCred.Frameworks.Taxonomy;

namespace MicroCred.Frameworks.Tests.Taxonomy;

public sealed class VerbBankTests
{
    private static readonly VerbBanks Banks = VerbBanks.Load(TaxonomyFolder());

    [Fact]
    public void Load_RepositoryBanks_HaveEveryLevelOfEveryDomainInFourLanguages()
    {
        Assert.Equal(["en", "fil", "id", "ms"], Banks.All.Select(bank => bank.Language));
        foreach (var bank in Banks.All)
        {
            foreach (var domain in Enum.GetValues<TaxonomyDomain>())
            {
                foreach (var level in Enumerable.Range(1, domain.HighestLevel()))
                    Assert.True(bank.AtLevel(domain, level).Any(), $"{bank.Language} {domain} {level}");
            }

            Assert.True(bank.Verbs.All(verb => verb.Source.Length > 10 && verb.LevelName.Length > 0));
            Assert.Equal(bank.Language != "en", bank.IsTranslated);
        }
    }

    [Theory]
    [InlineData("en", "Analyse household budgets", "analyse", 4)]
    [InlineData("en", "1. Students will be able to carry out a stock count", "carry out", 3)]
    [InlineData("en", "Analyzes the results", null, 0)] // only the shapes that the bank lists
    [InlineData("en", "Analyze the results", "analyze", 4)]
    [InlineData("en", "The importance of hygiene", null, 0)]
    [InlineData("ms", "Pelajar dapat mengenal pasti bahaya", "mengenal pasti", 1)]
    [InlineData("id", "Mahasiswa mampu merancang basis data", "merancang", 6)]
    [InlineData("fil", "Naiisa-isa ang mga hakbang", "naiisa-isa", 1)]
    [InlineData("fil", "Suriin ang kaso", "suriin", 4)]
    public void Read_Statement_FindsLeadingVerbAndLevel(string language, string statement, string? verb, int level)
    {
        var leading = Banks.Find(language)!.Read(statement).Leading;
        Assert.Equal(verb, leading?.Words);
        if (verb is not null)
            Assert.Equal(level, leading!.Verbs.First(entry => entry.Domain == TaxonomyDomain.Cognitive).Level);
    }

    [Theory]
    [InlineData("en", "Analyse and evaluate a budget", "evaluate")]
    [InlineData("en", "Analyse, compare and evaluate a budget", "compare|evaluate")]
    [InlineData("en", "Identify hazards and design a control plan", "design")]
    [InlineData("en", "Evaluate research and design choices", "")] // a noun after the conjunction
    [InlineData("en", "Use software to analyse and summarise the results", "")] // what for
    [InlineData("en", "Analyse supply and demand", "")]
    [InlineData("ms", "Menganalisis dan menilai belanjawan", "menilai")]
    [InlineData("ms", "Menggunakan perisian untuk mengira dan menilai risiko", "")]
    [InlineData("ms", "Menganalisis dasar dan nilai syarikat", "")] // "nilai" is a noun here
    [InlineData("id", "Menganalisis data serta menyusun laporan", "menyusun")]
    [InlineData("fil", "Nasusuri ang datos at nabubuo ang ulat", "nabubuo")]
    [InlineData("fil", "Nasusuri ang datos at ulat", "")]
    public void Read_Statement_FindsJoinedVerbs(string language, string statement, string others)
    {
        var reading = Banks.Find(language)!.Read(statement);
        Assert.Equal(others, string.Join('|', reading.Others.Select(other => other.Words)));
    }

    [Theory]
    [InlineData("en", "Understand the law")]
    [InlineData("en", "Demonstrate an understanding of the law")]
    [InlineData("ms", "Memahami undang-undang")]
    [InlineData("id", "Mahasiswa mampu mengetahui hukum")]
    [InlineData("fil", "Nauunawaan ang batas")]
    public void Read_VagueVerb_IsVague(string language, string statement) =>
        Assert.True(Banks.Find(language)!.Read(statement).Leading?.IsVague);

    [Fact]
    public void Find_AnyShapeOrRegion_GivesEntriesOrNone()
    {
        var entries = Banks.Find("ms-MY")!.Find("Mempertahankan");
        Assert.Equal([(TaxonomyDomain.Cognitive, 5)], entries.Select(entry => (entry.Domain, entry.Level)));
        Assert.Empty(Banks.Find("ms")!.Find("berlari"));
        Assert.Null(Banks.Find("th"));
    }

    internal static string TaxonomyFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
                return Path.Combine(folder.FullName, "taxonomy");
        }

        throw new DirectoryNotFoundException("The repository's root was not found above the tests.");
    }
}
