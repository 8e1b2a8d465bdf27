using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using MicroCred.Drafting.Exports;

namespace MicroCred.Drafting.Tests.Exports;

/// <summary>What Moodle's importer of question XML and its multiple-choice question ask of a file (question/format/xml/format.php, question/type/multichoice).</summary>
public sealed class MoodleImportTests
{
    /// <summary>Grades that Moodle knows, without their signs: a file with another is refused.</summary>
    private static readonly decimal[] Grades =
        [1, .9m, .8333333m, .8m, .75m, .7m, .6666667m, .6m, .5m, .4m, .3333333m, .3m, .25m, .2m, .1666667m, .1428571m, .125m, .1111111m, .1m, .05m, 0];

    private static readonly string[] Formats = ["moodle_auto_format", "html", "plain_text", "wiki_like", "markdown"];

    public static TheoryData<string> Languages => ["en", "ms", "id", "fil"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Quiz_DraftedByRules_PassesTheImporter(string language) => Import(Courses.Sound(language));

    [Fact]
    public void Quiz_HostileTexts_ArriveAsTheyWereTyped()
    {
        const string Stem = "a ]]> b <script>alert(1)</script> &amp; \"c\" – ñ 😀";
        var questions = Import(Courses.Sound().WithQuiz(Courses.Question(Stem, "*<b>x</b>", "y")));
        Assert.Equal(Stem, questions.Single().Element("questiontext")!.Element("text")!.Value);
        Assert.Equal("<b>x</b>", questions.Single().Elements("answer").First().Element("text")!.Value);
    }

    [Theory]
    [InlineData("*a|*b|c|d", "50 50 -50 -50")]
    [InlineData("*a|*b|*c|d", "33.33333 33.33333 33.33333 -100")]
    [InlineData("*a|b|c", "100 0 0")]
    public void Quiz_SeveralKeys_GiveTheWholeMarkTogetherAndTickingAllGivesNone(string options, string fractions)
    {
        var question = Import(Courses.Sound().WithQuiz(Courses.Question("Which?", options.Split('|')))).Single();
        Assert.Equal(fractions.Split(' '), question.Elements("answer").Select(answer => answer.Attribute("fraction")!.Value));
        Assert.Equal(fractions.StartsWith("100", StringComparison.Ordinal) ? "true" : "false", question.Element("single")!.Value);
    }

    /// <summary>Refuses what the importer refuses.</summary>
    private static List<XElement> Import(CourseDesign design)
    {
        var bytes = ExportMoodleXml.Of(design);
        Assert.NotEqual(0xEF, bytes[0]);
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        using var reader = XmlReader.Create(new MemoryStream(bytes), new() { DtdProcessing = DtdProcessing.Prohibit });
        var quiz = XDocument.Load(reader).Root!;
        Assert.Equal("quiz", quiz.Name);
        Assert.All(quiz.Elements(), element => Assert.Equal("question", element.Name));
        Assert.All(quiz.Descendants("text"), text => Assert.False(text.HasElements, "a text with markup that is not escaped is refused as invalid XML"));
        Assert.All(quiz.Descendants().Attributes("format"), format => Assert.Contains(format.Value, Formats));

        var category = quiz.Elements().First();
        Assert.Equal("category", category.Attribute("type")!.Value);
        Assert.StartsWith("$course$/top/", category.Element("category")!.Element("text")!.Value);

        var questions = quiz.Elements().Skip(1).ToList();
        Assert.NotEmpty(questions);
        Assert.All(questions, Check);
        return questions;
    }

    private static void Check(XElement question)
    {
        Assert.Equal("multichoice", question.Attribute("type")!.Value);
        Assert.NotEqual("", question.Element("name")!.Element("text")!.Value.Trim());
        Assert.NotEqual("", question.Element("questiontext")!.Element("text")!.Value.Trim());
        Assert.NotNull(question.Element("generalfeedback")!.Element("text"));
        Assert.Contains(question.Element("answernumbering")!.Value, (string[])["none", "abc", "ABCD", "123", "iii", "IIII"]);
        var answers = question.Elements("answer").ToList();
        Assert.True(answers.Count(answer => answer.Element("text")!.Value.Trim().Length > 0) >= 2, "two answers that are not blank");
        Assert.All(answers, answer => Assert.NotNull(answer.Element("feedback")!.Element("text")));
        var fractions = answers.Select(answer => decimal.Parse(answer.Attribute("fraction")!.Value, CultureInfo.InvariantCulture) / 100).ToList();
        Assert.All(fractions, fraction => Assert.Contains(Grades, grade => Math.Abs(grade - Math.Abs(fraction)) < .00001m));
        if (question.Element("single")!.Value == "true")
            Assert.Equal(1, fractions.Max());
        else
            Assert.Equal(1, Math.Round(fractions.Where(fraction => fraction > 0).Sum(), 2));
    }
}
