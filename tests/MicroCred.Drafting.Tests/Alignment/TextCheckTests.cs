using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class TextCheckTests
{
    [Theory]
    [InlineData("See https://example.org/paper for more.", "https://example.org/paper")]
    [InlineData("Read www.example.com first.", "www.example.com")]
    [InlineData("As Smith (2019) shows, heat kills bacteria.", "Smith (2019")]
    [InlineData("Heat kills bacteria (Rahman & Lim, 2021).", "(Rahman & Lim, 2021")]
    [InlineData("DOI 10.1000/xyz123 holds the data.", "10.1000/xyz123")]
    [InlineData("Lihat Wijaya dkk. (2020) untuk rincian.", "Wijaya dkk. (2020")]
    [InlineData("Ayon kay Reyes et al. (2018), ligtas ito.", "Reyes et al. (2018")]
    [InlineData("The book, ISBN 978-0-306-40615-7, says so.", "ISBN 978-0-306-40615-7")]
    public void ReferencesGiven_NotTheLecturers_IsAnErrorThatQuotesIt(string text, string citation)
    {
        var finding = Assert.Single(WithScript(Courses.Sound(), text).Findings<ReferencesGiven>());
        Assert.Equal(new Message("check.reference.found", citation), finding.Message);
        Assert.Equal(CheckSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("See https://example.org/paper for more.", "https://example.org/paper")]
    [InlineData("As Smith (2019) shows, heat kills bacteria.", "Smith, J. (2019). Heat and food. Journal of Food.")]
    [InlineData("Heat kills bacteria (Rahman & Lim, 2021).", "Rahman, A. & Lim, B. 2021. Food safety.")]
    [InlineData("DOI 10.1000/xyz123 holds the data.", "doi:10.1000/XYZ123")]
    [InlineData("Reyes et al. (2018) say so.", "Reyes, Santos, and Cruz, 2018")]
    public void ReferencesGiven_TheLecturersOwn_Passes(string text, string reference)
    {
        var sound = Courses.Sound();
        Assert.Empty(WithScript(sound with { Brief = sound.Brief with { References = [reference] } }, text).Findings<ReferencesGiven>());
    }

    [Theory]
    [InlineData("In 2019 the rule changed.")]
    [InlineData("The rule (changed in 2019) holds.")]
    [InlineData("Level 6 (MQF) asks for it.")]
    [InlineData("Cook for 10.5 minutes at 70/80 degrees.")]
    [InlineData("The team meets on Monday (week 3).")]
    public void ReferencesGiven_NoCitation_Passes(string text) => Assert.Empty(WithScript(Courses.Sound(), text).Findings<ReferencesGiven>());

    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public void ReadableText_LongSentencesOrLongWords_IsAdvice(string language)
    {
        var sound = Courses.Sound(language);
        var words = sound.Materials!.Units[0].VideoScript.Replace(".", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);
        Assert.All([$"{words}.", $"{words} {words}.", LongWords(7), LongWords(9), LongWords(12)], text =>
        {
            var design = sound with { Materials = new([new(3, [], text, [])]) };
            Assert.Equal([(3, CheckSeverity.Advice)], design.Findings<ReadableText>().Select(finding => (finding.Unit!.Value, finding.Severity)));
        });

        static string LongWords(int sentences) => string.Join(' ', Enumerable.Repeat("Interdisciplinary organisational characterisations.", sentences));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public void ReadableText_DraftedMaterials_Pass(string language) =>
        Assert.All(Enumerable.Range(0, 5), index => Assert.Empty(Courses.Sound(language, index).Findings<ReadableText>()));

    [Theory]
    [InlineData("en", "ms")]
    [InlineData("en", "id")]
    [InlineData("en", "fil")]
    [InlineData("ms", "en")]
    [InlineData("ms", "id")]
    [InlineData("ms", "fil")]
    [InlineData("id", "en")]
    [InlineData("id", "ms")]
    [InlineData("id", "fil")]
    [InlineData("fil", "en")]
    [InlineData("fil", "ms")]
    [InlineData("fil", "id")]
    public void LanguageAsAsked_CourseInAnother_IsAnError(string asked, string written)
    {
        for (var index = 0; index < 5; index++)
        {
            var design = Courses.Sound(written, index);
            var findings = (design with { Brief = design.Brief with { Language = asked } }).Findings<LanguageAsAsked>();
            Assert.Contains(DraftSection.Outcomes, findings.Select(finding => finding.Section));
            Assert.Contains(DraftSection.Materials, findings.Select(finding => finding.Section));
            Assert.All(findings, finding => Assert.Equal(CheckSeverity.Error, finding.Severity));
        }
    }

    [Theory]
    [InlineData("en", "Setiap pelajar hendaklah menyiapkan tugasan kerana pentaksiran ini dikira dalam gred akhir.")]
    [InlineData("ms", "Mahasiswa mengerjakan kuis secara daring karena nilai akhir bergantung pada kualitas jawaban.")]
    [InlineData("id", "Pelajar boleh menyiapkan kuiz dalam talian kerana gred akhir bergantung pada kualiti jawapan.")]
    [InlineData("fil", "Each learner finishes the task because the result of this assessment counts for the final grade.")]
    [InlineData("ms", "Isulat ng bawat mag-aaral ang sagot sa mga tanong at ibigay ito sa guro pagkatapos ng klase.")]
    public void LanguageAsAsked_OneParagraphInAnother_IsAnError(string asked, string paragraph) =>
        Assert.NotEmpty(WithScript(Courses.Sound(asked), paragraph).Findings<LanguageAsAsked>());

    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public void LanguageAsAsked_AllFifteenCourses_Pass(string language) =>
        Assert.All(Enumerable.Range(0, 15), index => Assert.Empty(Courses.Sound(language, index).Findings<LanguageAsAsked>()));

    private static CourseDesign WithScript(CourseDesign design, string script) =>
        design with { Materials = new([new(1, [], script, [])]) };
}
