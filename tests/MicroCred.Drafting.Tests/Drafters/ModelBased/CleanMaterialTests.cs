using MicroCred.Drafting.Drafters.ModelBased;
using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.Tests.Drafters.ModelBased;

public sealed class CleanMaterialTests
{
    /// <summary>The filter must not eat honest material.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public void Clean_HonestSource_WithholdsNothing(string language)
    {
        for (var index = 0; index < 2; index++)
        {
            var source = Courses.Sound(language, index).Brief.Source;
            var cleaned = new CleanMaterial(Repository.Reference).Clean(source, language);
            Assert.Empty(cleaned.Withheld);
            Assert.Equal(SplitWords.Of(source), SplitWords.Of(cleaned.Text));
        }
    }

    [Fact]
    public void Clean_WhatNobodySees_GoesAndTheRestStays()
    {
        var cleaned = new CleanMaterial(Repository.Reference).Clean("First part of docs/*.\n\n[note]: https://x.example 'hidden'\n\nSecond <b>part</b><!-- gone -->.\n\n- one\n- two", "en");
        Assert.Equal("First part of docs/*.\n\nSecond part .\n\n- one\n- two", cleaned.Text.Replace("  ", " ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Run the code and call the function with two arguments.")]
    [InlineData("Set the thermometer to zero before you add water.")]
    [InlineData("Change the password every year and never share it.")]
    [InlineData("Write the result in the table and compare it with the limit.")]
    [InlineData("The enzyme \u03B1-amylase breaks down starch.")]
    [InlineData("Do not use the oven before the check is complete.")]
    public void Clean_OrdersToALearner_AreKept(string sentence) =>
        Assert.Equal(sentence, new CleanMaterial(Repository.Reference).Clean(sentence, "en").Text);
}
