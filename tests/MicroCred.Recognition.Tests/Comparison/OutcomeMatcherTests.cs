using MicroCred.Frameworks.Taxonomy;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using static MicroCred.Recognition.Tests.Comparison.ComparisonKit;

namespace MicroCred.Recognition.Tests.Comparison;

public class OutcomeMatcherTests
{
    [Theory]
    [InlineData("en", "Design a relational database", "ms", "Mereka bentuk pangkalan data", "database")]
    [InlineData("ms", "Menganalisis risiko pelaburan", "id", "Menganalisis risiko investasi", "risiko, pelaburan")]
    [InlineData("id", "Menjelaskan dampak perubahan iklim terhadap pertanian", "en", "Explain how climate change affects agriculture", "perubahan iklim, pertanian")]
    [InlineData("fil", "Nasusuri ang datos gamit ang estadistika", "en", "Analyse data using statistics", "datos, estadistika")]
    [InlineData("en", "Analyse designs", "en", "Analyse a design", "designs")]
    public void Match_SameThingInTwoLanguages_RestsOnTheSharedTerms(string language, string text, string other, string otherText, string shared)
    {
        var match = Assert.Single(Match(language, [text], other, [otherText]));
        Assert.Equal(shared, string.Join(", ", match.Shared));
        Assert.InRange(match.Similarity, OutcomeMatcher.Threshold, 1m);
    }

    [Theory]
    [InlineData("en", "Prepare a marketing budget", "id", "Merawat pasien lanjut usia")]
    // One common word among many is no match; nor is the verb alone.
    [InlineData("en", "Analyse crop diseases in upland soil", "en", "Analyse contract law in maritime trade")]
    [InlineData("en", "Write reports on network failures for managers", "en", "Draw a map of network cables, racks, rooms, floors and buildings")]
    // "kursus" is a false friend of Malay and Indonesian.
    [InlineData("ms", "Menilai kursus", "id", "Menilai kursus")]
    public void Match_LittleOrNothingShared_ClaimsNothing(string language, string text, string other, string otherText) =>
        Assert.Empty(Match(language, [text], other, [otherText]));

    [Fact]
    public void Match_VerbsOfFarLevels_AreLessSimilarThanOfNearOnes()
    {
        var near = Assert.Single(Match("en", ["Analyse network data"], "ms", ["Menganalisis data rangkaian"]));
        var far = Assert.Single(Match("en", ["List network data"], "ms", ["Menganalisis data rangkaian"]));
        Assert.True(near.Similarity > far.Similarity, $"{near.Similarity} > {far.Similarity}");
        Assert.Equal(1m, near.Similarity);
    }

    [Fact]
    public void Match_SeveralCandidates_TakesTheBestOnceEach()
    {
        var matches = Match("en", ["Design a database", "Design a network", "Explain ethics"], "id", ["Menjelaskan etika", "Merancang jaringan", "Merancang basis data"]);
        Assert.Equal([(1, 3), (2, 2), (3, 1)], matches.Select(match => (match.Outcome, match.OtherOutcome)).Order());
    }

    [Fact]
    public void Match_WithAModel_KeepsWhatWordsFoundAndMatchesTheRestNotBelowItsThreshold()
    {
        string[] outcomes = ["Analyse network data", "Bake bread", "Weld steel pipes"];
        string[] others = ["Menganalisis data rangkaian", "Membuat roti", "Menyanyi lagu"];
        var byWords = Assert.Single(Match("en", outcomes, "ms", others));
        var model = new SaidToBe((outcomes[0], others[1], 0.99m), (outcomes[1], others[0], 0.99m), (outcomes[1], others[1], 0.7501m), (outcomes[2], others[2], 0.7494m));

        var matches = Match("en", outcomes, "ms", others, model);

        Assert.Equal([byWords, new(new(1), 2, new(2), 2, 0.75m, [], "said to be")], matches, (one, other) => (one with { Shared = [] }) == (other with { Shared = [] }));
        Assert.Null(Assert.Single(Match("en", outcomes, "ms", others, new SaidToBe() { HasAnswered = false })).Model);
    }

    /// <remarks>"Kursus" is one word in Malay and another in Indonesian: a model that does not know it finds them the same.</remarks>
    [Fact]
    public void Match_WithAModel_NeverRestsOnAFalseFriend() =>
        Assert.Empty(Match("ms", ["Menilai kursus"], "id", ["Menilai kursus"], new SaidToBe(("Menilai kursus", "Menilai kursus", 1))));

    [Fact]
    public void Match_WithAModel_NamesTheTermsThatBothHave()
    {
        string[] one = ["Write reports on network failures for managers"], other = ["Draw a map of network cables, racks, rooms, floors and buildings"];
        var match = Assert.Single(Match("en", one, "en", other, new SaidToBe((one[0], other[0], 0.9m))));
        Assert.Equal(("network", "said to be", 0.9m), (string.Join(", ", match.Shared), match.Model, match.Similarity));
    }

    [Fact]
    public void Read_ProviderStatesTheTaxonomyLevel_IsTakenAndMarkedStated()
    {
        var stated = Matcher.Read(new LearningOutcome(1, new("Analyse data", "en"), null, TaxonomyDomain.Cognitive, 2));
        var placed = Matcher.Read(new LearningOutcome(1, new("Analyse data", "en")));
        Assert.Equal((2, true), (stated.Verb!.Level, stated.Verb.IsStated));
        Assert.Equal((4, false), (placed.Verb!.Level, placed.Verb.IsStated));
    }

    [Fact]
    public void Read_VagueVerb_HasNoLevel() =>
        Assert.Null(Matcher.Read(new LearningOutcome(1, new("Understand data", "en"))).Verb);

    [Theory]
    [InlineData(5, Finding.Comparable)]
    [InlineData(4, Finding.Comparable)]
    [InlineData(3, Finding.MinorDifference)]
    [InlineData(2, Finding.SubstantialDifference)]
    public void Compare_ShareOfOutcomesMatched_DecidesTheFinding(int shared, Finding finding)
    {
        string[] all = ["Design a database", "Explain ethics", "Analyse risk", "Prepare a budget", "Evaluate marketing"];
        string[] others = ["Cook rice dishes", "Weld steel pipes", "Sing choral works"];
        var element = Compare(Element.Outcomes, "MQF",
            Credential(1, said => said.WithOutcomes("en", all)),
            Credential(2, said => said.WithOutcomes("en", [.. all.Take(shared), .. others.Take(all.Length - shared)])));
        Assert.Equal((finding, shared, 5), (element.Finding, (int)element.Summary.Arguments[0], (int)element.Summary.Arguments[1]));
    }

    private static IReadOnlyList<OutcomeMatch> Match(string language, string[] outcomes, string other, string[] otherOutcomes, ITextSimilarity? model = null) =>
        Matcher.Match(Credential(1, said => said.WithOutcomes(language, outcomes)), Credential(2, said => said.WithOutcomes(other, otherOutcomes)), model);

    private sealed class SaidToBe(params (string Text, string Other, decimal Similarity)[] pairs) : ITextSimilarity
    {
        public string Model => "said to be";

        public decimal Threshold => 0.75m;

        public bool HasAnswered { get; init; } = true;

        public decimal? Between(string text, string other) => pairs.Where(pair => pair.Text == text && pair.Other == other).Select(pair => (decimal?)pair.Similarity).FirstOrDefault();
    }
}
