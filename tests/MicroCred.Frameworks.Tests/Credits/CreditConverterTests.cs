using System.Globalization;
using MicroCred.Frameworks.Tests.Fictional;

namespace MicroCred.Frameworks.Tests.Credits;

public class CreditConverterTests
{
    private static readonly CreditConverter Converter = new(FictionalCountries.Data);

    [Theory]
    // amount, from, to → hours, result
    [InlineData("3", "ZC", "ZC_OLD", "120", "45/17")]
    [InlineData("3", "zc", "ne", "120", "4 to 24/5")]
    [InlineData("1", "NE", "ZC", "25 to 30", "5/8 to 3/4")]
    [InlineData("2.5", "NE", "NU", "125/2 to 75", "125/96 to 75/38")]
    [InlineData("0", "ZC", "NE", "0", "0")]
    [InlineData("1000000000000000000000000", "ZC", "ZC_OLD", "40000000000000000000000000", "15000000000000000000000000/17")]
    [InlineData("0.0000000000000000000000000001", "ZC", "ZC_OLD", "1/250000000000000000000000000", "3/34000000000000000000000000000")]
    // Its own unit: the amount itself, however wide the range of hours, and even where no hours are stated.
    [InlineData("7.5", "NE", "NE", "375/2 to 225", "15/2")]
    [InlineData("3", "YU", "YU", "", "3")]
    public void Convert_ByHours_IsExact(string amount, string from, string to, string hours, string result)
    {
        var conversion = Converter.Convert(decimal.Parse(amount, CultureInfo.InvariantCulture), from, to).Value;

        Assert.Equal((hours, result), (Show(conversion.NotionalHours), Show(conversion.Result)));
        Assert.Null(conversion.Reason);
    }

    [Theory]
    [InlineData("YU", "ZC", "")]
    [InlineData("ZC", "YU", "120")]
    public void Convert_NoHonestRatio_AnswersTheReasonInPlaceOfANumber(string from, string to, string hours)
    {
        var conversion = Converter.Convert(3, from, to).Value;

        Assert.Null(conversion.Result);
        Assert.Equal(hours, Show(conversion.NotionalHours));
        Assert.Equal("reason.noRatio", conversion.Reason!.Key);
        Assert.Equal(["Y unit", "The unit counts contact hours."], conversion.Reason.Arguments.Select(argument => argument.ToString()));
    }

    [Theory]
    [InlineData("ZC", "NE", "volumeOnly creditRange")]
    [InlineData("ZC", "ZC", "volumeOnly")]
    [InlineData("ZC_OLD", "ZC", "volumeOnly systemSuperseded hoursUnconfirmed creditSystem")]
    [InlineData("NU", "NE", "volumeOnly creditRange publishedRatioInside")]
    public void Convert_Caveats_SayWhatTheNumberIsWorth(string from, string to, string caveats) =>
        Assert.Equal(caveats, string.Join(' ', Converter.Convert(1, from, to).Value.Caveats.Select(caveat => caveat.Key["caveat.".Length..])));

    [Theory]
    [InlineData("NU", "NE", "3/2", "6", false)]
    [InlineData("NE", "NU", "2/3", "8/3", true)]
    public void Convert_SchemePublishesARatio_ShowsItBesideTheComputedRange(string from, string to, string ratio, string result, bool inverse)
    {
        var published = Converter.Convert(4, from, to).Value.Published!;

        Assert.Equal((ratio, result, inverse), ($"{published.Ratio}", $"{published.Result}", published.IsInverse));
        Assert.Equal(EvidenceStrength.SecondarySource, published.Evidence.Strength);
    }

    [Fact]
    public void Convert_PublishedRatioOutsideTheRange_SaysSo()
    {
        using var pack = new FictionalPack().Edit("network/credits.yaml", "ratio: \"3/2\"", "ratio: 2");

        var conversion = new CreditConverter(pack.Load().Data).Convert(1, "NU", "NE").Value;

        Assert.Contains(new Message("caveat.publishedRatioOutside", "2"), conversion.Caveats);
    }

    [Theory]
    [InlineData("-0.01", "ZC", "NE", RefusalCode.BadUserInput, "refusal.negativeCredits", "-0.01", "amount")]
    [InlineData("1000000000000000000000000.1", "ZC", "NE", RefusalCode.BadUserInput, "refusal.tooManyCredits", "1000000000000000000000000.1 | 1000000000000000000000000", "amount")]
    [InlineData("1", "QC", "NE", RefusalCode.NotFound, "refusal.unknownCreditSystem", "QC | NE, NU, YU, ZC, ZC_OLD", "from")]
    [InlineData("1", "ZC", "QC", RefusalCode.NotFound, "refusal.unknownCreditSystem", "QC | NE, NU, YU, ZC, ZC_OLD", "to")]
    public void Convert_WhatCannotBe_IsRefused(string amount, string from, string to, RefusalCode code, string key, string arguments, string path)
    {
        var refusal = Converter.Convert(decimal.Parse(amount, CultureInfo.InvariantCulture), from, to).Refusal!;

        Assert.Equal((code, key), (refusal.Code, refusal.Message.Key));
        Assert.Equal((arguments, path), (string.Create(CultureInfo.InvariantCulture, $"{string.Join(" | ", refusal.Message.Arguments)}"), refusal.Path.Single()));
    }

    [Fact]
    public void Convert_ThereAndBack_ContainsTheAmount()
    {
        string[] systems = ["ZC", "ZC_OLD", "NE", "NU"];
        decimal[] amounts = [0m, 0.001m, 1m, 2.5m, 3m, 144m, 99999999.99m];
        foreach (var (from, to, amount) in from a in systems from b in systems from n in amounts select (a, b, n))
        {
            var there = Converter.Convert(amount, from, to).Value.Result!.Value;
            var back = Converter.Convert(1, to, from).Value.Result!.Value;
            var exact = Fraction.FromDecimal(amount);
            Assert.True(there.Min * back.Min <= exact && exact <= there.Max * back.Max, $"{amount} {from} → {to} → {from}");
        }
    }

    private static string Show(FractionRange? range) =>
        range is not { } known ? "" : known.IsExact ? $"{known.Min}" : $"{known.Min} to {known.Max}";
}
