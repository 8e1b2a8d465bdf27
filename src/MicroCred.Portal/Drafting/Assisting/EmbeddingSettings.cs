using System.Globalization;

namespace MicroCred.Portal.Drafting.Assisting;

/// <summary>The model that outcomes are matched by beside their words, at the assistant's endpoint.</summary>
/// <param name="Threshold">Below this similarity no match is claimed.</param>
/// <param name="Wait">How long a comparison waits for the model before it rests on the words alone.</param>
internal sealed record EmbeddingSettings(string Model, decimal Threshold, TimeSpan Wait)
{
    public const string ModelKey = "Assistant:EmbeddingModel";
    public const string ThresholdKey = "Assistant:EmbeddingThreshold";
    public const string WaitKey = "Assistant:EmbeddingSeconds";
    public const decimal LeastThreshold = 0.4m;

    private const decimal NormalThreshold = 0.75m;
    private const int NormalWait = 2;
    private const int MostWait = 60;

    public static IReadOnlyList<string> Keys { get; } = [ModelKey, ThresholdKey, WaitKey];

    /// <param name="problem">Why the settings cannot be used; null when they can.</param>
    /// <returns>Absent where no model is named.</returns>
    public static EmbeddingSettings? Read(IConfiguration configuration, out string? problem)
    {
        problem = null;
        var (model, threshold, wait) = (Text(configuration, ModelKey), NormalThreshold, NormalWait);
        if (model is null && Keys.FirstOrDefault(key => Text(configuration, key) is not null) is { } alone)
            problem = AssistantMessages.NotWithoutEmbedding(alone);
        else if (Text(configuration, ThresholdKey) is { } number && !(decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out threshold) && threshold is >= LeastThreshold and <= 1))
            problem = AssistantMessages.NoThreshold(number);
        else if (Text(configuration, WaitKey) is { } seconds && !(int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out wait) && wait is >= 1 and <= MostWait))
            problem = AssistantMessages.NoNumber(WaitKey, seconds, MostWait);
        return model is null ? null : new(model, threshold, TimeSpan.FromSeconds(wait));
    }

    private static string? Text(IConfiguration configuration, string key) => configuration[key] is { Length: > 0 } text ? text : null;
}
