using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class QuizCheckTests
{
    public static TheoryData<string, string[]> Faulty => new()
    {
        { "No key?", ["a", "b", "c"] },
        { "Two keys?", ["*a", "*b", "c"] },
        { "One answer?", ["*a"] },
        { "No answer?", [] },
        { "  ", ["*a", "b"] },
    };

    public static TheoryData<string, string[]> Sound => new()
    {
        { "Two answers?", ["*a", "b"] },
        { "Five answers?", ["a", "b", "*c", "d", "e"] },
        { "Istilah manakah?", ["*bahaya", "suhu"] },
        { "Aling termino?", ["panganib", "*init"] },
        { "What is 2 + 2?", ["3", "*4", "5"] },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void QuizKeysValid_NotOneKeyOrNoQuestion_IsAnError(string stem, string[] answers) =>
        Assert.Equal(["QUIZ-KEY"], Courses.Sound().WithQuiz(Courses.Question(stem, answers)).Findings<QuizKeysValid>().Select(finding => finding.Code));

    [Theory]
    [MemberData(nameof(Sound))]
    public void QuizKeysValid_OneKey_Passes(string stem, string[] answers) =>
        Assert.Empty(Courses.Sound().WithQuiz(Courses.Question(stem, answers)).Findings<QuizKeysValid>());

    [Theory]
    [InlineData("*heat", "Heat", "cold")]
    [InlineData("*heat", "heat.", "cold")]
    [InlineData("*heat", " heat ", "cold")]
    [InlineData("*raw chicken", "raw  chicken", "cold")]
    [InlineData("*heat", "", "cold")]
    [InlineData("*heat", "cold", "\"Cold\"")]
    public void DistractorsDistinct_SameButForDress_IsAnError(params string[] answers) =>
        Assert.Equal(["QUIZ-DISTRACTORS"], Courses.Sound().WithQuiz(Courses.Question("Which?", answers)).Findings<DistractorsDistinct>().Select(finding => finding.Code));

    [Theory]
    [InlineData("*heat", "cold")]
    [InlineData("*5", "-5", "50")]
    [InlineData("*3/4", "34", "3.4")]
    [InlineData("*20 %", "20")]
    [InlineData("*bahaya", "bahaya kimia")]
    public void DistractorsDistinct_Different_Passes(params string[] answers) =>
        Assert.Empty(Courses.Sound().WithQuiz(Courses.Question("Which?", answers)).Findings<DistractorsDistinct>());
}
