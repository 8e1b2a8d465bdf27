using MicroCred.Frameworks.Taxonomy;

namespace MicroCred.Frameworks.Tests.Taxonomy;

public sealed class ReadVerbBankTests : IDisposable
{
    private const string Sound = """
        language: xx
        translated: false
        sources: { ours: Our own list }
        leads: []
        conjunctions: [und]
        objectStarts: []
        purposes: []
        vague: [wissen]
        levels:
          - { domain: cognitive, level: 1, name: erinnern, source: ours, verbs: { nennen: , "auf zaehlen": [zaehlen] } }
          - { domain: affective, level: 2, name: antworten, source: ours, verbs: { nennen: } }
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("verb-banks").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Load_SoundBank_GivesVerbsWithLevelAndSource()
    {
        var bank = Assert.Single(Load(Sound).All);
        Assert.Equal([(TaxonomyDomain.Cognitive, 1), (TaxonomyDomain.Affective, 2)], bank.Find("nennen").Select(verb => (verb.Domain, verb.Level)));
        Assert.Equal("Our own list", bank.Find("zaehlen").Single().Source);
    }

    [Theory]
    [InlineData("language: xx", "language: yy", "xx.yaml(1): The language 'yy' does not match the file's name 'xx.yaml'.")]
    [InlineData("translated: false", "translated: maybe", "xx.yaml(1): 'translated' is 'maybe'. Expected true or false.")]
    [InlineData("leads: []", "leads: none", "xx.yaml(1): 'leads' should be a list of texts.")]
    [InlineData("purposes: []", "purpose: []", "xx.yaml(7): 'purpose' is not known here. Expected: language, translated, sources, leads, conjunctions, objectStarts, purposes, vague, levels.")]
    [InlineData("level: 1", "level: 7", "xx.yaml(10): The level '7' is outside the Cognitive domain. Expected 1 to 6.")]
    [InlineData("domain: affective", "domain: moral", "xx.yaml(11): The domain 'moral' is not known. Expected cognitive, psychomotor or affective.")]
    [InlineData("source: ours, verbs: { nennen: }", "source: theirs, verbs: { nennen: }", "xx.yaml(11): The source 'theirs' is not listed under 'sources'.")]
    [InlineData("[zaehlen]", "[nennen]", "xx.yaml(10): 'nennen' stands in this domain already, at level 1. A verb has one level in a domain.")]
    [InlineData("[zaehlen]", "[wissen]", "xx.yaml(10): 'wissen' is listed as vague too. A verb is observable or vague, not both.")]
    [InlineData("[zaehlen]", "[Zaehlen]", "xx.yaml(10): 'Zaehlen' should be in lower case, without blanks at its ends.")]
    [InlineData("name: erinnern, ", "", "xx.yaml(10): 'name' is missing.")]
    public void Load_FaultyBank_NamesFileLineAndExpectation(string sound, string faulty, string problem)
    {
        var refused = Assert.Throws<VerbBankException>(() => Load(Sound.Replace(sound, faulty, StringComparison.Ordinal)));
        Assert.Equal(problem, refused.Problems[0].ToString());
    }

    [Fact]
    public void Load_BrokenYamlOrEmptyFolder_IsRefused()
    {
        Assert.StartsWith("No verb bank found in", Assert.Throws<VerbBankException>(() => VerbBanks.Load(folder)).Message, StringComparison.Ordinal);
        Assert.Matches(@"^xx\.yaml\(\d+\): Not YAML: ", Assert.Throws<VerbBankException>(() => Load("language: xx\nvague: [")).Message);
    }

    private VerbBanks Load(string yaml)
    {
        File.WriteAllText(Path.Combine(folder, "xx.yaml"), yaml);
        return VerbBanks.Load(folder);
    }
}
