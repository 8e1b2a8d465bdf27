using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class TextCheckTests
{
    [Theory]
    [InlineData("See https://example.org/paper for more.", "https://example.org/paper")]
    [InlineData("Read www.example.com first.", "www.example.com")]
    [InlineData("As Smith (2019) shows, heat kills bacteria.", "Smith (2019")]
    [InlineData("Heat kills bacteria (Rahman & Lim, 2021).", "(Rahman & Lim, 2021")]
    [InlineData("As May (2019) shows, heat kills bacteria.", "May (2019")]
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

    /// <summary>Found where the lecturer did not give it, passed where the lecturer did.</summary>
    [Theory]
    [InlineData("ms", "Menurut Rahman (2019), haba membunuh bakteria.")]
    [InlineData("ms", "Haba membunuh bakteria (Rahman dan Lim, 2021).")]
    [InlineData("ms", "Rahman et al. (2018) bersetuju.")]
    [InlineData("ms", "Suhu disebut oleh Aminah dan Lim (2020).")]
    [InlineData("ms", "Lihat (Jabatan Kesihatan, 2022) untuk had.")]
    [InlineData("id", "Menurut Wijaya (2019), panas membunuh bakteri.")]
    [InlineData("id", "Panas membunuh bakteri (Wijaya dan Hartono, 2021).")]
    [InlineData("id", "Wijaya dkk. (2018) sependapat.")]
    [InlineData("id", "Suhu disebut oleh Siti dan Hartono (2020).")]
    [InlineData("id", "Batasnya dikutip dari Budi (dalam Hartono, 2022).")]
    [InlineData("fil", "Ayon kay Reyes (2019), pinapatay ng init ang mikrobyo.")]
    [InlineData("fil", "Pinapatay ng init ang mikrobyo (Reyes at Santos, 2021).")]
    [InlineData("fil", "Sumasang-ayon sina Reyes et al. (2018).")]
    [InlineData("fil", "Binanggit nina Cruz at Santos (2020) ang temperatura.")]
    [InlineData("fil", "Tingnan ang (Kagawaran ng Kalusugan, 2022) para sa hangganan.")]
    public void ReferencesGiven_InEachLanguage_IsFoundUnlessTheLecturerGaveIt(string language, string text)
    {
        var design = WithScript(Courses.Sound(language), text);
        Assert.Equal(["REFERENCES-GIVEN"], design.Findings<ReferencesGiven>().Select(finding => finding.Code));
        Assert.Empty((design with { Brief = design.Brief with { References = [text] } }).Findings<ReferencesGiven>());
    }

    [Theory]
    [InlineData("en", "The rule holds (January 2024).")]
    [InlineData("ms", "Pada tahun 2019 peraturan berubah.")]
    [InlineData("ms", "Peraturan ini (dipinda pada 2019) terpakai.")]
    [InlineData("ms", "Sesi bermula pada bulan ini (Ogos 2024).")]
    [InlineData("ms", "Tahap 6 (MQF) memerlukannya.")]
    [InlineData("ms", "Masak selama 10.5 minit pada 70/80 darjah.")]
    [InlineData("id", "Pada tahun 2019 aturan berubah.")]
    [InlineData("id", "Aturan ini (diubah pada 2019) berlaku.")]
    [InlineData("id", "Sesi dimulai bulan ini (Agustus 2024).")]
    [InlineData("id", "Jenjang 6 (KKNI) mensyaratkannya.")]
    [InlineData("id", "Masak selama 10,5 menit pada suhu 70/80 derajat.")]
    [InlineData("fil", "Noong 2019 nagbago ang tuntunin.")]
    [InlineData("fil", "May bisa ang tuntunin (binago noong 2019).")]
    [InlineData("fil", "Nagsisimula ang sesyon ngayong buwan (Agosto 2024).")]
    [InlineData("fil", "Hinihingi ito ng antas 6 (PQF).")]
    [InlineData("fil", "Lutuin nang 10.5 minuto sa 70/80 digri.")]
    public void ReferencesGiven_NoCitationInEachLanguage_Passes(string language, string text) => Assert.Empty(WithScript(Courses.Sound(language), text).Findings<ReferencesGiven>());

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
