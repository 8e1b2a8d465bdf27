using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.Tests.Language;

public sealed class DetectLanguageTests
{
    [Theory]
    [InlineData("en", "The team measures the temperature of the food and writes it in the log.")]
    [InlineData("en", "Learners compare two methods and give reasons for the one that they would use.")]
    [InlineData("ms", "Pekerja mengukur suhu makanan dan mencatatkannya dalam log kerana had kritikal perlu dipatuhi.")]
    [InlineData("ms", "Setiap pelajar boleh menyiapkan tugasan ini dalam masa tiga puluh minit.")]
    [InlineData("ms", "Kualiti perkhidmatan di universiti bergantung pada kemahiran pensyarah dan kakitangan.")]
    [InlineData("id", "Karyawan mengukur suhu pangan dan mencatatnya karena batas kritis harus dipatuhi.")]
    [InlineData("id", "Setiap mahasiswa bisa menyelesaikan tugas ini dalam waktu tiga puluh menit.")]
    [InlineData("id", "Kualitas layanan di universitas bergantung pada keterampilan dosen dan karyawan.")]
    [InlineData("fil", "Sinusukat ng mga kawani ang temperatura ng pagkain at isinusulat ito sa talaan.")]
    [InlineData("fil", "Ang bawat mag-aaral ay may tatlumpung minuto para sa gawaing ito.")]
    [InlineData(null, "HACCP ISO 22000")]
    [InlineData(null, "")]
    [InlineData(null, "Suhu makanan dicatat setiap hari oleh semua pekerja")] // Malay and Indonesian alike: no claim
    [InlineData(null, "De temperatuur van het eten wordt elke dag gemeten door het personeel van de keuken")] // a language not known here
    public void Of_Text_IsItsLanguageOrNoClaim(string? language, string text) =>
        Assert.Equal(language, new DetectLanguage(Repository.Reference.Languages).Of(text));
}
