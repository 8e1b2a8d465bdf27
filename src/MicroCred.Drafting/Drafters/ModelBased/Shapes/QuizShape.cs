using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Quiz;

namespace MicroCred.Drafting.Drafters.ModelBased.Shapes;

internal sealed record QuizShape(ImmutableArray<QuestionShape> Items) : ModelShape
{
    public override SectionContent ToContent(LanguageProfile profile) => new QuizContent([.. Items.Select((item, index) => new QuizItem(
        index + 1, item.Unit, item.Stem, [.. item.Options.Select(option => new QuizOption(option.Text, option.Correct, option.Feedback))], item.Feedback, item.SourceSentence))]);
}

internal sealed record QuestionShape(int? Unit, string Stem, ImmutableArray<AnswerShape> Options, string Feedback, string? SourceSentence);

internal sealed record AnswerShape(string Text, bool Correct, string Feedback);
