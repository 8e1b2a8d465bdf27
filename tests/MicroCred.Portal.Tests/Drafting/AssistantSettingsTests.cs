using MicroCred.Portal.Drafting.Assisting;
using Microsoft.Extensions.Configuration;

namespace MicroCred.Portal.Tests.Drafting;

public class AssistantSettingsTests
{
    [Theory]
    [InlineData("localhost:11434", "llama", null, "'localhost:11434'; expected an http or https address")]
    [InlineData("nonsense", "llama", null, "'nonsense'; expected an http or https address")]
    [InlineData("ftp://localhost/v1", "llama", null, "'ftp://localhost/v1'; expected an http or https address")]
    [InlineData("http://localhost:11434/v1", null, null, "Assistant:Model is not")]
    [InlineData(null, "llama", null, "Assistant:Endpoint is not")]
    [InlineData("http://localhost:11434/v1", "llama", "0", "Assistant:TokensADay is '0'; expected a whole number")]
    [InlineData("http://localhost:11434/v1", "llama", "many", "Assistant:TokensADay is 'many'; expected a whole number")]
    public void Read_SettingsThatCannotBeUsed_AreRefusedInASentence(string? endpoint, string? model, string? tokens, string expected)
    {
        AssistantSettings.Read(Of(endpoint, model, tokens), out var problem);
        Assert.Contains(expected, problem);
        Assert.DoesNotContain("secret", problem);
    }

    [Fact]
    public void Read_ModelOrNone_CanBeUsed()
    {
        Assert.Equal(new Uri("http://localhost:11434/v1"), AssistantSettings.Read(Of("http://localhost:11434/v1", "llama", "5000"), out var problem).Endpoint);
        Assert.Null(problem);
        Assert.Null(AssistantSettings.Read(new ConfigurationBuilder().Build(), out problem).Endpoint);
        Assert.Null(problem);
        Assert.DoesNotContain("secret", AssistantSettings.Read(Of("http://localhost:11434/v1", "llama", null), out _).ToString());
    }

    private static IConfigurationRoot Of(string? endpoint, string? model, string? tokens) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Assistant:Endpoint", endpoint), new("Assistant:Model", model), new("Assistant:TokensADay", tokens), new("Assistant:ApiKey", "secret")]).Build();
}
