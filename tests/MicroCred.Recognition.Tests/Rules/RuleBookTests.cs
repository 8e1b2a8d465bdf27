namespace MicroCred.Recognition.Tests.Rules;

public class RuleBookTests
{
    [Theory]
    [InlineData(null, null, "YY-ONE ZZ-CAP ZZ-OLD ZZ-SCHEME ZZ-BOUNDED ZZ-RANGE")]
    [InlineData("zz", null, "ZZ-CAP ZZ-OLD ZZ-SCHEME ZZ-BOUNDED ZZ-RANGE")]
    [InlineData("YY", "2026-11-22", "YY-ONE")]
    [InlineData("QQ", null, "")]
    // The old cap ends when the first rule of the act that superseded it begins.
    [InlineData("ZZ", "2020-03-14", "ZZ-OLD ZZ-RANGE")]
    [InlineData("ZZ", "2020-03-15", "ZZ-CAP ZZ-RANGE")]
    [InlineData("ZZ", "2009-12-31", "ZZ-RANGE")]
    [InlineData("ZZ", "2018-01-01", "ZZ-OLD ZZ-BOUNDED ZZ-RANGE")]
    [InlineData("ZZ", "2018-12-31", "ZZ-OLD ZZ-BOUNDED ZZ-RANGE")]
    [InlineData("ZZ", "2019-01-01", "ZZ-OLD ZZ-RANGE")]
    public void List_ByCountryAndDay_AnswersTheRulesThatHeld(string? country, string? asOf, string codes)
    {
        var listed = FictionalRules.Book.List(country, asOf is null ? null : DateOnly.Parse(asOf));

        Assert.Equal(codes, string.Join(' ', listed));
    }
}
