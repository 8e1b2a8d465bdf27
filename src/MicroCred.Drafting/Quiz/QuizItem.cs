namespace MicroCred.Drafting.Quiz;

/// <summary>A multiple-choice question with one right answer.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Feedback">Shown after answering, whatever the answer.</param>
/// <param name="SourceSentence">The sentence of the lecturer's source it was made from; absent for one made otherwise.</param>
public sealed record QuizItem(
    int Number,
    int? Unit,
    string Stem,
    ImmutableArray<QuizOption> Options,
    string Feedback,
    string? SourceSentence = null);

public sealed record QuizOption(string Text, bool IsKey, string Feedback = "");
