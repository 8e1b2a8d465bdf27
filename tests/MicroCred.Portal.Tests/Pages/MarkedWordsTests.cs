using MicroCred.Portal.Pages.Catalogue;

namespace MicroCred.Portal.Tests.Pages;

public class MarkedWordsTests
{
    [Theory]
    [InlineData("IoT Fundamentals", "iot", "[IoT] Fundamentals")]
    [InlineData("Algoritma dan Pemrograman", "algo PEM", "[Algoritma] dan [Pemrograman]")]
    [InlineData("Data: data, metadata", "data", "[Data]: [data], metadata")]
    [InlineData("Crème brûlée", "creme", "[Crème] brûlée")]
    [InlineData("An IT course", "it", "An [IT] course")]
    [InlineData("Italian", "it", "Italian")]
    [InlineData("Design Thinking", null, "Design Thinking")]
    [InlineData("Design Thinking", "!?", "Design Thinking")]
    [InlineData("", "design", "")]
    public void Of_Search_MarksWhatTheIndexWouldFind(string text, string? search, string expected) =>
        Assert.Equal(expected, string.Concat(MarkedWords.Of(text, search).Select(part => part.IsMarked ? $"[{part.Text}]" : part.Text)));
}
