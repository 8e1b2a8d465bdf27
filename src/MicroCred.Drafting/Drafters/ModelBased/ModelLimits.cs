namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>How long and how often a model is asked.</summary>
public sealed record ModelLimits
{
    /// <summary>Name of the model, as provenance keeps it.</summary>
    public required string Model { get; init; }

    /// <summary>Until the first piece of text, and between two pieces.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>One answer from the question to its end.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>An answer that is longer, or comes in more pieces, is given up: it has no end.</summary>
    public int MostLetters { get; init; } = 100_000;

    /// <summary>How often the model may look something up for one proposal; 0: no tools are offered to it.</summary>
    public int ToolCalls { get; init; } = 8;

    /// <summary>A look-up's answer that is longer is not sent.</summary>
    public int MostToolLetters { get; init; } = 8_000;

    /// <summary>Of one person on one day, read and written; a question begun is seen through.</summary>
    public int TokensADay { get; init; } = 200_000;

    /// <summary>How often a request that failed for a passing reason is sent again. Waits double from <see cref="FirstWait"/>.</summary>
    public int Retries { get; init; } = 2;

    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(500);
}
