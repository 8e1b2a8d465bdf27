namespace MicroCred.Recognition.Comparison;

/// <summary>How alike a model finds texts: what outcomes are matched by beside their words, where somebody has set up a model.</summary>
public interface ITextSimilarity
{
    /// <summary>As it is named to a reader.</summary>
    string Model { get; }

    /// <summary>Below this similarity no match is claimed. Models differ in what their numbers mean.</summary>
    decimal Threshold { get; }

    /// <summary>Whether the model has answered; else nothing rests on it.</summary>
    bool HasAnswered { get; }

    /// <summary>-1 to 1; absent where the model was not asked about one of the texts.</summary>
    decimal? Between(string text, string other);
}
