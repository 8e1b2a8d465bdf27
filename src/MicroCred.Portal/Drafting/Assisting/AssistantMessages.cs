namespace MicroCred.Portal.Drafting.Assisting;

/// <summary>What the operator reads when the settings of the model cannot be used. English, as the log is.</summary>
internal static class AssistantMessages
{
    public static string EndpointWithoutModel => $"{AssistantSettings.EndpointKey} is set and {AssistantSettings.ModelKey} is not. Name the model to ask, or leave both out: courses are then drafted by rules.";

    public static string ModelWithoutEndpoint => $"{AssistantSettings.ModelKey} is set and {AssistantSettings.EndpointKey} is not. Say where the model answers (http://localhost:11434/v1), or leave both out: courses are then drafted by rules.";

    public static string KeyWithoutEndpoint => $"{AssistantSettings.ApiKeyKey} is set and {AssistantSettings.EndpointKey} is not. Say where the model answers, or leave the key out.";

    public static string EmbeddingWithoutEndpoint => $"{EmbeddingSettings.ModelKey} is set and {AssistantSettings.EndpointKey} is not. Say where the model answers (http://localhost:11434/v1), or leave both out: outcomes are then matched by their words.";

    public static string NotWithoutEmbedding(string key) => $"{key} is set and {EmbeddingSettings.ModelKey} is not. Name the model that outcomes are matched by, or leave both out.";

    public static string NoThreshold(string found) => $"{EmbeddingSettings.ThresholdKey} is '{found}'; expected a number from {FormattableString.Invariant($"{EmbeddingSettings.LeastThreshold}")} to 1, such as 0.75.";

    public static string NoAddress(string found) =>
        $"{AssistantSettings.EndpointKey} is '{found}'; expected an http or https address up to and including the version, such as http://localhost:11434/v1.";

    public static string NoNumber(string key, string found, int most) => $"{key} is '{found}'; expected a whole number from 1 to {most}.";
}
