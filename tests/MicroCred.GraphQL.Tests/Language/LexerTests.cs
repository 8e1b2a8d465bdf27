using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\" white space \"", " white space ")]
    [InlineData("\"escaped \\n\\r\\b\\t\\f\\\"\\\\\\/\"", "escaped \n\r\b\t\f\"\\/")]
    [InlineData("\"unicode \\u1234\\u5678\\u90AB\\uCDEF\"", "unicode \u1234\u5678\u90AB\uCDEF")]
    [InlineData("\"\\u{1F600}\"", "\U0001F600")]
    [InlineData("\"\\u{00000041}\"", "A")]
    [InlineData("\"\\uD83D\\uDE00\"", "\U0001F600")]
    [InlineData("\"😀 é\"", "😀 é")]
    [InlineData("\"\"\"simple\"\"\"", "simple")]
    [InlineData("\"\"\"contains \\\"\"\" triple quote\"\"\"", "contains \"\"\" triple quote")]
    [InlineData("\"\"\"contains \" quote\"\"\"", "contains \" quote")]
    [InlineData("\"\"\"unescaped \\n\\u1234\"\"\"", "unescaped \\n\\u1234")]
    [InlineData("\"\"\"multi\r\nline\rnormalized\"\"\"", "multi\nline\nnormalized")]
    [InlineData("\"\"\"\n\n        spans\n          multiple\n            lines\n\n        \"\"\"", "spans\n  multiple\n    lines")]
    [InlineData("\"\"\"   first line keeps its indent\"\"\"", "   first line keeps its indent")]
    [InlineData("\"\"\"\"\"\"", "")]
    public void String_AnyNotation_HasItsValue(string text, string value)
    {
        var document = Parser.Parse($"{{ f(a: {text}) }}");

        var argument = ((FieldNode)((OperationNode)document.Definitions[0]).SelectionSet.Selections[0]).Arguments[0];
        Assert.Equal(value, Assert.IsType<StringValueNode>(argument.Value).Value);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("4")]
    [InlineData("123456789012345678901234567890")]
    public void Int_AnyLength_KeepsItsDigits(string text) => Assert.Equal(text, Assert.IsType<IntValueNode>(Value(text)).Text);

    [Theory]
    [InlineData("4.123")]
    [InlineData("-4.123E+10")]
    [InlineData("0e0")]
    [InlineData("123e-4")]
    public void Float_AnyNotation_KeepsItsText(string text) => Assert.Equal(text, Assert.IsType<FloatValueNode>(Value(text)).Text);

    [Theory]
    [InlineData("?", 1, 1, "Unexpected character: \"?\".")]
    [InlineData("'", 1, 1, "Unexpected single quote character ('), did you mean to use a double quote (\")?")]
    [InlineData("é", 1, 1, "Unexpected character: U+00E9.")]
    [InlineData("{ a\n  😀 }", 2, 3, "Unexpected character: U+1F600.")]
    [InlineData("{ é\r\n? }", 1, 3, "Unexpected character: U+00E9.")]
    [InlineData("#😀\r\n { \"😀\"? }", 2, 4, "Expected Name, found String \"😀\".")]
    [InlineData("..", 1, 1, "Unexpected \"..\", did you mean \"...\"?")]
    [InlineData(".5", 1, 1, "Invalid number, expected digit before \".\", did you mean \"0.5\"?")]
    [InlineData("{f(a: 00)}", 1, 8, "Invalid number, unexpected digit after 0: \"0\".")]
    [InlineData("{f(a: +1)}", 1, 7, "Unexpected character: \"+\".")]
    [InlineData("{f(a: 1.)}", 1, 9, "Invalid number, expected digit but got: \")\".")]
    [InlineData("{f(a: -A)}", 1, 8, "Invalid number, expected digit but got: \"A\".")]
    [InlineData("{f(a: 1.0e\")}", 1, 11, "Invalid number, expected digit but got: '\"'.")]
    [InlineData("{f(a: 1.23f)}", 1, 11, "Invalid number, expected digit but got: \"f\".")]
    [InlineData("{f(a: 1.2e3.4)}", 1, 12, "Invalid number, expected digit but got: \".\".")]
    [InlineData("{f(a: 1", 1, 8, "Expected Name, found <EOF>.")]
    [InlineData("{f(a: 1.2e", 1, 11, "Invalid number, expected digit but got: <EOF>.")]
    [InlineData("\"no end", 1, 8, "Unterminated string.")]
    [InlineData("\"multi\nline\"", 1, 7, "Unterminated string.")]
    [InlineData("\"\"\"no end\"\"", 1, 12, "Unterminated string.")]
    [InlineData("\"bad \\z esc\"", 1, 6, "Invalid character escape sequence: \"\\z\".")]
    [InlineData("\"bad \\é esc\"", 1, 6, "Invalid character escape sequence: \"\\é\".")]
    [InlineData("\"bad \\u1 esc\"", 1, 6, "Invalid Unicode escape sequence: \"\\u1 es\".")]
    [InlineData("\"bad \\uD835\"", 1, 6, "Invalid Unicode escape sequence: \"\\uD835\".")]
    [InlineData("\"bad \\uD835\\uD835\"", 1, 6, "Invalid Unicode escape sequence: \"\\uD835\".")]
    [InlineData("\"bad \\u{110000}\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{110000}\".")]
    [InlineData("\"bad \\u{}\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{}\".")]
    [InlineData("\"bad \\u{FXXX}\"", 1, 6, "Invalid Unicode escape sequence: \"\\u{FX\".")]
    public void Token_Malformed_IsRefusedAtItsPlace(string text, int line, int column, string message) =>
        Assert.Equal(("Syntax Error: " + message, new SourceLocation(line, column)), Refusal(text));

    [Fact]
    public void Source_NotUtf8_IsRefusedAtTheByte()
    {
        Assert.False(Parser.TryParse(new Source(new byte[] { (byte)'{', (byte)'\n', (byte)'a', 0xC3, (byte)'}' }), new(), out _, out var error));

        Assert.Equal(ErrorCodes.ParseFailed, error.Code);
        Assert.Equal(new SourceLocation(2, 2), Assert.Single(error.Locations));
    }

    [Fact]
    public void ByteOrderMark_Anywhere_IsIgnored() => Assert.Equal("{\n  a\n}", Printer.Print(Parser.Parse("\uFEFF{ \uFEFFa }")));

    private static ValueNode Value(string text) =>
        ((FieldNode)((OperationNode)Parser.Parse($"{{ f(a: {text}) }}").Definitions[0]).SelectionSet.Selections[0]).Arguments[0].Value;

    private static (string, SourceLocation) Refusal(string text)
    {
        Assert.False(Parser.TryParse(new Source(text), new(), out _, out var error));
        return (error.Message, Assert.Single(error.Locations));
    }
}
