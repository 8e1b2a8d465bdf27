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

    [Theory]
    [InlineData(null, "bge-m3", null, null, "Assistant:EmbeddingModel is set and Assistant:Endpoint is not")]
    [InlineData("http://localhost:11434/v1", null, "0.8", null, "Assistant:EmbeddingThreshold is set and Assistant:EmbeddingModel is not")]
    [InlineData("http://localhost:11434/v1", null, null, "3", "Assistant:EmbeddingSeconds is set and Assistant:EmbeddingModel is not")]
    [InlineData("http://localhost:11434/v1", "bge-m3", "0.3", null, "Assistant:EmbeddingThreshold is '0.3'; expected a number from 0.4 to 1")]
    [InlineData("http://localhost:11434/v1", "bge-m3", "0,8", null, "Assistant:EmbeddingThreshold is '0,8'; expected a number")]
    [InlineData("http://localhost:11434/v1", "bge-m3", null, "0", "Assistant:EmbeddingSeconds is '0'; expected a whole number from 1 to 60")]
    public void Read_EmbeddingThatCannotBeUsed_IsRefusedInASentence(string? endpoint, string? embedding, string? threshold, string? seconds, string expected)
    {
        AssistantSettings.Read(Embedding(endpoint, endpoint is null ? null : "llama", embedding, threshold, seconds), out var problem);
        Assert.Contains(expected, problem);
    }

    [Fact]
    public void Read_EmbeddingModel_CanBeUsedWithAndWithoutOneThatDrafts()
    {
        var settings = AssistantSettings.Read(Embedding("http://localhost:11434/v1", null, "bge-m3", null, null), out var problem);
        Assert.Null(problem);
        Assert.Equal((null, new EmbeddingSettings("bge-m3", 0.75m, TimeSpan.FromSeconds(2))), (settings.Model, settings.Embedding));
        Assert.Equal(new("bge-m3", 0.8m, TimeSpan.FromSeconds(5)), AssistantSettings.Read(Embedding("http://localhost:11434/v1", "llama", "bge-m3", "0.8", "5"), out problem).Embedding);
        Assert.Null(problem);
        Assert.Null(AssistantSettings.Read(Of("http://localhost:11434/v1", "llama", null), out _).Embedding);
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

    private static IConfigurationRoot Embedding(string? endpoint, string? model, string? embedding, string? threshold, string? seconds) => new ConfigurationBuilder()
        .AddInMemoryCollection(
        [
            new("Assistant:Endpoint", endpoint), new("Assistant:Model", model), new("Assistant:EmbeddingModel", embedding), new("Assistant:EmbeddingThreshold", threshold), new("Assistant:EmbeddingSeconds", seconds),
        ]).Build();

    private static IConfigurationRoot Of(string? endpoint, string? model, string? tokens) => new ConfigurationBuilder()
        .AddInMemoryCollection([new("Assistant:Endpoint", endpoint), new("Assistant:Model", model), new("Assistant:TokensADay", tokens), new("Assistant:ApiKey", "secret")]).Build();
}
