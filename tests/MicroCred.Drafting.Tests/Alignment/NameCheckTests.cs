using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class NameCheckTests
{
    [Theory]
    [InlineData("en", "Diploma in Nursing")]
    [InlineData("en", "Bachelor of Computer Science")]
    [InlineData("en", "Master of Business Administration")]
    [InlineData("en", "Graduate Certificate in Education")]
    [InlineData("en", "DIPLOMA")]
    [InlineData("ms", "Diploma Kejururawatan")]
    [InlineData("ms", "Ijazah Sarjana Muda Sains Komputer")]
    [InlineData("ms", "Sijil Keselamatan Makanan")]
    [InlineData("ms", "Sarjana Muda Pendidikan")]
    [InlineData("ms", "Doktor Falsafah")]
    [InlineData("id", "Sarjana Terapan Keperawatan")]
    [InlineData("id", "Magister Manajemen")]
    [InlineData("id", "Diploma 3 Keperawatan")]
    [InlineData("id", "Doktor")]
    [InlineData("id", "Spesialis Bedah")]
    [InlineData("fil", "Diploma sa Narsing")]
    [InlineData("fil", "Master of Arts in Filipino")]
    [InlineData("fil", "National Certificate II")]
    [InlineData("fil", "Diploma ng Pagtuturo")]
    [InlineData("fil", "Baccalaureate degree in Science")]
    public void NameIsNoQualification_ReadsLikeAnAward_IsAWarning(string language, string title) =>
        Assert.Equal(["NAME-QUALIFICATION"], Named(language, title).Select(finding => finding.Code));

    [Theory]
    [InlineData("en", "Micro-credential in Nursing Informatics")]
    [InlineData("en", "Master Data Management")]
    [InlineData("en", "Certificate Handling for Web Servers")]
    [InlineData("en", "Preparing a Diploma Supplement")]
    [InlineData("en", "Food Safety")]
    [InlineData("ms", "Keselamatan Makanan")]
    [InlineData("ms", "Pengurusan Sijil Digital")]
    [InlineData("ms", "Persediaan Peperiksaan Diploma")]
    [InlineData("ms", "Pentauliahan Mikro dalam Perakaunan")]
    [InlineData("ms", "Asas Pemasaran")]
    [InlineData("id", "Kredensial Mikro Akuntansi")]
    [InlineData("id", "Persiapan Ujian Diploma")]
    [InlineData("id", "Manajemen Data Induk")]
    [InlineData("id", "Pengantar Basis Data")]
    [InlineData("id", "Keamanan Pangan")]
    [InlineData("fil", "Micro-credential sa Narsing")]
    [InlineData("fil", "Kaligtasan ng Pagkain")]
    [InlineData("fil", "Paghahanda para sa National Certificate")]
    [InlineData("fil", "Pamamahala ng Datos")]
    [InlineData("fil", "Batayang Accounting")]
    public void NameIsNoQualification_OrdinaryName_Passes(string language, string title) => Assert.Empty(Named(language, title));

    private static ImmutableArray<AlignmentFinding> Named(string language, string title)
    {
        var sound = Courses.Sound(language);
        return (sound with { Brief = sound.Brief with { Title = title } }).Findings<NameIsNoQualification>();
    }
}
