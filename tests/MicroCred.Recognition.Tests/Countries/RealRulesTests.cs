using MicroCred.Recognition.Rules;

namespace MicroCred.Recognition.Tests.Countries;

/// <summary>The rules of <c>countries/</c>.</summary>
public class RealRulesTests
{
    private static readonly RuleBook Book = RealCountries.Book;

    [Fact]
    public void Rules_OfAllPacks_AreAllThere() => Assert.Equal(116, Book.All.Length);

    [Theory]
    [InlineData("PH-TC048", "2023-12-31", true)]
    [InlineData("PH-TC077", "2023-12-31", false)]
    [InlineData("PH-TC048", "2026-11-22", false)]
    [InlineData("PH-TC077", "2026-11-22", true)]
    [InlineData("ID-SKS-170", "2022-06-01", true)]
    [InlineData("ID-SKS-170", "2026-11-22", false)]
    [InlineData("ID-53-2023-ART43", "2025-09-01", true)]
    [InlineData("ID-53-2023-ART43", "2025-09-02", false)]
    public void List_RulesThatWereReplaced_AreListedForTheirTimeOnly(string code, string asOf, bool listed) =>
        Assert.Equal(listed, Book.List(asOf: DateOnly.Parse(asOf)).Any(rule => rule.Code == code));
}
