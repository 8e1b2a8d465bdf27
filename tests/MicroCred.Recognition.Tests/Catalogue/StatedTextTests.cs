using System.Collections.Immutable;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Tests.Catalogue;

public class StatedTextTests
{
    private static readonly StatedText Title = new("Pengaturcaraan", "ms", ImmutableSortedDictionary<string, string>.Empty.Add("en", "Programming"));

    [Theory]
    [InlineData("ms", "Pengaturcaraan", "ms")]
    [InlineData("ms-MY", "Pengaturcaraan", "ms")]
    [InlineData("en-GB", "Programming", "en")]
    [InlineData("id", "Pengaturcaraan", "ms")]
    [InlineData(null, "Pengaturcaraan", "ms")]
    public void In_LanguageAsked_IsTheProvidersWordingElseTheOriginal(string? asked, string text, string language) =>
        Assert.Equal((text, language), (Title.In(asked), Title.LanguageOf(asked)));

    [Theory]
    [InlineData("Mandarin 1 – Asas", "~mandarin-1-asas")]
    [InlineData("  Café & Résumé!", "~cafe-resume")]
    [InlineData("การจัดการ", "~การจดการ")]
    [InlineData("Bangkit 2021 (machine learning, mobile, cloud paths) and a very long rest of the title", "~bangkit-2021-machine-learning-mobile-cloud-paths-and-a-very-lon")]
    public void Assign_Title_MakesTheSameReferenceEachTime(string title, string reference) => Assert.Equal(reference, CatalogueCode.Assign(title));
}
