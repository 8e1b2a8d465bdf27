using System.Text;
using MicroCred.Portal.Downloads;

namespace MicroCred.Portal.Tests.Downloads;

public class CsvTableTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"six\"", "\"say \"\"six\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+60 3", "'+60 3")]
    [InlineData("-", "'-")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =HYPERLINK(\"x\")", "\"'  =HYPERLINK(\"\"x\"\")\"")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("6|7", "6|7")]
    public void Add_Text_IsQuotedAndNeverAFormula(string text, string expected)
    {
        var table = new CsvTable("column");
        table.Add(text);
        Assert.Equal($"column\r\n{expected}\r\n", Encoding.UTF8.GetString(table.ToBytes().AsSpan(3)));
    }

    [Fact]
    public void Add_NumbersDatesAndNothing_PassAsTheyAre()
    {
        var table = new CsvTable("a", "b", "c");
        table.Add(-3, new DateOnly(2026, 1, 31), null);
        Assert.Equal("a,b,c\r\n-3,2026-01-31,\r\n", Encoding.UTF8.GetString(table.ToBytes().AsSpan(3)));
    }
}
