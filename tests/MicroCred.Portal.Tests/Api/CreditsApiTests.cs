namespace MicroCred.Portal.Tests.Api;

public class CreditsApiTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Convert =
        "query ($amount: Decimal!, $from: String!, $to: String!) { convertCredits(amount: $amount, from: $from, to: $to) { result { min max exact } reason notionalHours { min } caveats } }";

    private readonly HttpClient client = portal.CreateClient();

    [Theory]
    [InlineData("3", "MY", "ID", "8/3", 2.666666666667, 2.666666666667)]
    [InlineData("3", "MY", "ECTS", "4 to 24/5", 4, 4.8)]
    [InlineData("20", "ID", "MY", "45/2", 22.5, 22.5)]
    [InlineData("0", "MY", "ID", "0", 0, 0)]
    public async Task ConvertCredits_Hours_AreConvertedExactly(string amount, string from, string to, string exact, decimal min, decimal max)
    {
        var result = (await client.DataAsync(Convert, new { amount, from, to })).GetProperty("convertCredits").GetProperty("result");
        Assert.Equal((exact, min, max), (result.GetProperty("exact").GetString(), result.GetProperty("min").GetDecimal(), result.GetProperty("max").GetDecimal()));
    }

    [Fact]
    public async Task ConvertCredits_AmountAsNumber_IsTheSameAsText()
    {
        var result = (await client.DataAsync(Convert, new { amount = 3, from = "MY", to = "ID" })).GetProperty("convertCredits").GetProperty("result");
        Assert.Equal("8/3", result.GetProperty("exact").GetString());
    }

    [Fact]
    public async Task ConvertCredits_PhilippineUnit_HasNoResultAndSaysWhy()
    {
        var conversion = (await client.DataAsync(Convert, new { amount = 3, from = "PH", to = "MY" })).GetProperty("convertCredits");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, conversion.GetProperty("result").ValueKind);
        Assert.Contains("contact", conversion.GetProperty("reason").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("-3", "MY", "ID", "BAD_USER_INPUT")]
    [InlineData("3", "XX", "ID", "NOT_FOUND")]
    [InlineData("three", "MY", "ID", "BAD_USER_INPUT")]
    public async Task ConvertCredits_BadInput_IsRefused(string amount, string from, string to, string code) =>
        Assert.Equal(code, (await client.ErrorAsync(Convert, new { amount, from, to })).Code);
}
