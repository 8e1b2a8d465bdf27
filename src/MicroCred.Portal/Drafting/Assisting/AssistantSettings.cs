using System.Globalization;
using MicroCred.Portal.Engines;

namespace MicroCred.Portal.Drafting.Assisting;

/// <summary>The model that drafts, if there is one, and the one that outcomes are matched by, if there is one. Any endpoint that speaks OpenAI's chat completions and embeddings.</summary>
/// <param name="Endpoint">Up to and including the version: <c>http://localhost:11434/v1</c>.</param>
/// <param name="ApiKey">Absent for an endpoint that asks for none. Never logged.</param>
/// <param name="TokensADay">Of one person, read and written.</param>
/// <param name="Embedding">Absent: outcomes are matched by their words alone.</param>
internal sealed record AssistantSettings(Uri? Endpoint, string? Model, string? ApiKey, int TokensADay, TimeSpan Silence, TimeSpan Answer, EmbeddingSettings? Embedding)
{
    public const string EndpointKey = "Assistant:Endpoint";
    public const string ModelKey = "Assistant:Model";
    public const string ApiKeyKey = "Assistant:ApiKey";
    public const string TokensADayKey = "Assistant:TokensADay";
    public const string SilenceKey = "Assistant:SilenceSeconds";
    public const string AnswerKey = "Assistant:AnswerSeconds";

    private const int MostSeconds = 3600;

    public static IReadOnlyList<string> Keys { get; } = [EndpointKey, ModelKey, ApiKeyKey, TokensADayKey, SilenceKey, AnswerKey, .. EmbeddingSettings.Keys];

    /// <param name="problem">Why the settings cannot be used; null when they can. Does not repeat the key.</param>
    public static AssistantSettings Read(IConfiguration configuration, out string? problem)
    {
        problem = null;
        var (endpoint, model) = (Text(configuration, EndpointKey), Text(configuration, ModelKey));
        var embedding = EmbeddingSettings.Read(configuration, out var unusable);
        Uri? address = null;
        if (endpoint is not null && (!Uri.TryCreate(endpoint, UriKind.Absolute, out address) || address.Scheme is not ("http" or "https")))
            problem = AssistantMessages.NoAddress(endpoint);
        else if (endpoint is null && embedding is not null)
            problem = AssistantMessages.EmbeddingWithoutEndpoint;
        else if (HasEngine(configuration))
            problem = null;
        else if (endpoint is null ? model is not null : model is null && embedding is null)
            problem = endpoint is null ? AssistantMessages.ModelWithoutEndpoint : AssistantMessages.EndpointWithoutModel;
        else if (endpoint is null && Text(configuration, ApiKeyKey) is not null)
            problem = AssistantMessages.KeyWithoutEndpoint;
        problem ??= unusable;
        return new(
            address,
            model,
            Text(configuration, ApiKeyKey),
            Number(configuration, TokensADayKey, 200_000, int.MaxValue, ref problem),
            TimeSpan.FromSeconds(Number(configuration, SilenceKey, 30, MostSeconds, ref problem)),
            TimeSpan.FromSeconds(Number(configuration, AnswerKey, 180, MostSeconds, ref problem)),
            embedding);
    }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Endpoint} {Model}";

    /// <summary>An engine of the build is asked in the place of the endpoint, and says itself what it needs.</summary>
    private static bool HasEngine(IConfiguration configuration) =>
        Text(configuration, EngineChoice.KeyOf(EngineSeam.Drafting)) is { } chosen && !chosen.Equals(EngineChoice.BuiltIn, StringComparison.OrdinalIgnoreCase);

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { Length: > 0 } text ? text : null;

    private static int Number(IConfiguration configuration, string key, int normal, int most, ref string? problem)
    {
        if (Text(configuration, key) is not { } text)
            return normal;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
            return number;
        problem ??= AssistantMessages.NoNumber(key, text, most);
        return normal;
    }
}
