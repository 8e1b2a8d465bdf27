using MicroCred.Portal.Drafting.Running;

namespace MicroCred.Portal.Tests.Drafting;

public class ReadableTextTests
{
    [Theory]
    [InlineData("""{"outcomes":[{"statement":"Menilai risiko","level":5},{"statement":"Merancang"}]}""", "Menilai risiko\nMerancang\n")]
    [InlineData("""{"a":["x","y"],"b":{"c":"z"},"d":"w"}""", "x\ny\nz\nw\n")]
    [InlineData("""{"a":"two\nlines, \"quoted\", back\\slash, \u00e9"}""", "two\nlines, \"quoted\", back\\slash, é\n")]
    [InlineData("""{"a":"not ended""", "not ended")]
    [InlineData("Here is prose with a \"quote\".", "")]
    [InlineData("]}]}{\"a\":\"x\"}", "x\n")]
    public void Take_InWholeOrLetterByLetter_GivesTheTextsWithoutTheirNames(string json, string expected)
    {
        Assert.Equal(expected, new ReadableText().Take(json));
        var slowly = new ReadableText();
        Assert.Equal(expected, string.Concat(json.Select(letter => slowly.Take(letter.ToString()))));
    }
}
