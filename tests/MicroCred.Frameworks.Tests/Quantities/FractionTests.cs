using System.Globalization;

namespace MicroCred.Frameworks.Tests.Quantities;

public class FractionTests
{
    [Theory]
    [InlineData("40", "40")]
    [InlineData("2.50", "5/2")]
    [InlineData("-2.5", "-5/2")]
    [InlineData("136/3", "136/3")]
    [InlineData("6/4", "3/2")]
    [InlineData("-6/4", "-3/2")]
    [InlineData("0/7", "0")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335", "15845632502852867518708790067/2000000000000000000000000000")]
    [InlineData("-0.0000000000000000000000000001", "-1/10000000000000000000000000000")]
    public void TryParse_ANumber_IsInLowestTerms(string text, string fraction)
    {
        Assert.True(Fraction.TryParse(text, out var parsed));
        Assert.Equal(fraction, parsed.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("forty")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("1,5")]
    [InlineData("1e3")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(Fraction.TryParse(text, out _));

    [Theory]
    [InlineData("8/3", 2, "2.67")]
    [InlineData("8/3", 6, "2.666667")]
    [InlineData("8/3", 0, "3")]
    [InlineData("5/2", 0, "3")]
    [InlineData("-5/2", 0, "-3")]
    [InlineData("24/5", 12, "4.8")]
    [InlineData("-1/8", 2, "-0.13")]
    [InlineData("-1/1000", 2, "0")]
    [InlineData("1/1000", 2, "0")]
    [InlineData("792281625142643375935439503350", 2, "792281625142643375935439503350")]
    public void ToText_ForMachines_RoundsHalvesAwayFromZeroAndDropsTrailingZeros(string fraction, int decimals, string text)
    {
        Fraction.TryParse(fraction.Contains('/') ? fraction : fraction + "/1", out var value);

        Assert.Equal(text, value.ToText(decimals));
    }

    [Theory]
    [InlineData("id", "1.234.567,5")]
    [InlineData("ms", "1,234,567.5")]
    [InlineData("en", "1,234,567.5")]
    public void ToText_ForAReader_GroupsAsTheLanguageDoes(string culture, string text) =>
        Assert.Equal(text, new Fraction(12345675, 10).ToText(2, CultureInfo.GetCultureInfo(culture)));

    [Fact]
    public void ToDecimal_ExactWhereItCanBe() =>
        Assert.Equal((4.8m, 2.666666666667m), (new Fraction(24, 5).ToDecimal(), new Fraction(8, 3).ToDecimal()));

    [Fact]
    public void Arithmetic_StaysExact()
    {
        Fraction third = new(1, 3), half = new(1, 2);

        Assert.Equal(("5/6", "-1/6", "1/6", "2/3"), ($"{third + half}", $"{third - half}", $"{third * half}", $"{third / half}"));
        Assert.True(third < half && half > third && third <= new Fraction(2, 6) && third >= new Fraction(2, 6) && third == new Fraction(2, 6));
        Assert.Equal(third.GetHashCode(), new Fraction(2, 6).GetHashCode());
    }

    [Fact]
    public void Default_IsZero() => Assert.Equal((Fraction.Zero, "0", "0"), (default, default(Fraction).ToString(), default(Fraction).ToText(2)));

    [Fact]
    public void Divide_ByZero_IsABug() => Assert.Throws<DivideByZeroException>(() => new Fraction(1, 2) / 0);
}
