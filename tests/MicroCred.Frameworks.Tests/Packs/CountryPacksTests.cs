using MicroCred.Frameworks.Tests.Fictional;

namespace MicroCred.Frameworks.Tests.Packs;

public class CountryPacksTests
{
    private static readonly ReferenceData Data = FictionalCountries.Data;

    [Fact]
    public void Load_FictionalCountries_HasNoProblems() => Assert.Empty(FictionalCountries.Packs.Problems);

    [Fact]
    public void Load_Framework_CarriesEverythingThePackSays()
    {
        var framework = Data.FindFramework("ZQF")!;

        Assert.Equal(("Zed Qualifications Framework", "Rangka Zed", "ZZ"), (framework.Name.In("en"), framework.OfficialName, framework.Country));
        Assert.Equal(("2nd", "Zed Council", "Zed Act"), (framework.Edition, framework.Authority, framework.LegalBasis));
        Assert.Equal((new Uri("https://zed.example/zqf"), new DateOnly(2012, 1, 1)), (framework.Url, framework.EffectiveFrom));
        Assert.Equal(["Level 4 was added in 2012."], framework.Notes.Select(note => note.In("en")));
        Assert.Equal((ReferencingStatus.Referenced, 2015, new DateOnly(2015, 6, 1), "Zed Referencing Report"),
            (framework.Referencing.Status, framework.Referencing.Year, framework.Referencing.From, framework.Referencing.Report));
        Assert.Equal([EvidenceStrength.PrimarySource, EvidenceStrength.PrimarySource, EvidenceStrength.Derived, EvidenceStrength.Confirmed],
            framework.Referencing.Rows.Select(row => row.Evidence.Strength));
    }

    [Fact]
    public void Load_Level_CarriesTitlesDescriptorsInOrderOfDomainsAndCredits()
    {
        var level = Data.FindLevel(new("ZQF", 2))!;

        Assert.Equal(["academic: Sijil Zed", "tvet: Certificate of a trade"], level.Titles.Select(title => $"{title.Sector}: {title.Title}"));
        Assert.Equal(["knowledge: Knows simple facts.", "skills: Does simple work."], level.Descriptors.Select(descriptor => $"{descriptor.Domain.Code}: {descriptor.Summary}"));
        Assert.Equal(("Sijil Zed", 30.5m, 40m), level.MinimumCredits.Select(minimum => (minimum.Award, minimum.Credits, minimum.Maximum!.Value)).Single());
        Assert.Same(Data.FindFramework("ZQF"), level.Framework);
    }

    [Fact]
    public void Load_Evidence_CitesSourcesOfAnyPackWithTheirSections()
    {
        var evidence = Data.FindFramework("ZQF")!.Evidence;

        Assert.Equal(["S-ZED-REPORT Table 1", "S-CHARTER "], evidence.Citations.Select(citation => $"{citation.Source.Code} {citation.Section}"));
        var source = evidence.Citations[0].Source;
        Assert.Equal(("Laporan Zed", "Zed Council", 2015, null, ReadingGrade.Excerpt, "a library copy"),
            (source.Title, source.Publisher, source.Year, source.Url, source.Grade, source.ReadAt));
        Assert.Equal(("the rows of Zedland", "misprints 2014"), (source.Supports!.In("en"), source.KnownErrors!.In("en")));
    }

    [Fact]
    public void Load_Confirmed_SaysWhoAndWhen()
    {
        var evidence = Data.FindFramework("ZQF")!.Referencing.Rows[3].Evidence;

        Assert.Equal(("Ada Example", new DateOnly(2016, 2, 29)), (evidence.ConfirmedBy, evidence.ConfirmedOn));
    }

    [Fact]
    public void Load_Translations_AreFoundByKeyAndFallBackToEnglish()
    {
        Assert.Equal("Kerangka Kelayakan Zed", Data.FindFramework("ZQF")!.Name.In("ms-MY"));
        Assert.Equal("Membuat kerja mudah.", Data.FindLevel(new("ZQF", 2))!.Descriptors[1].Summary.In("ms"));
        Assert.Equal("Zed Qualifications Framework", Data.FindFramework("ZQF")!.Name.In("id"));
    }

    [Fact]
    public void MissingTranslations_NameFileKeyAndEnglish()
    {
        var missing = FictionalCountries.Packs.MissingTranslations("ms").Select(text => text.ToString().Replace('\\', '/')).Where(line => line.Contains("/zz/")).ToList();

        Assert.Contains(missing, line => line.EndsWith("zz/texts/ms.yaml: level.2.knowledge: \"Knows simple facts.\"", StringComparison.Ordinal));
        Assert.DoesNotContain(missing, line => line.Contains("level.2.skills"));
        Assert.DoesNotContain(missing, line => line.Contains("Sijil Zed")); // a name stays as it is
    }

    [Fact]
    public void Load_CountriesAndRegions_KeepTheirOwn()
    {
        Assert.Equal(["XE network", "XA region", "VV", "WW", "YY", "ZZ"], Data.Countries.Select(country => country.Code switch
        {
            "XE" => "XE network",
            "XA" => "XA region",
            var code => code,
        }));
        Assert.Equal(ReferencingStatus.ConflictingSources, Data.Countries.Single(country => country.Code == "WW").Referencing!.Status);
        Assert.Null(Data.FindFramework("AQRF")!.Country);
        Assert.Equal((null, "YY"), (Data.FindCreditSystem("NE")!.Country, Data.FindCreditSystem("yu")!.Country));
    }

    [Fact]
    public void Load_AnchorsAndGeneralCaveats_AreCarried()
    {
        var anchor = Assert.Single(Data.Anchors);

        Assert.Equal(("Guild letter", "ZQF 4, YQF 2"), (anchor.Type.In("en"), string.Join(", ", anchor.Levels)));
        Assert.Equal(["Mapping: The reference is neutral.", "Credits: No agreement fixes a ratio."], Data.GeneralCaveats.Select(caveat => $"{caveat.About}: {caveat.Text}"));
    }
}
