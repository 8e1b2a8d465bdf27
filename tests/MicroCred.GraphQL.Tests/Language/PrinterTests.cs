using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("{a,b}", "{\n  a\n  b\n}")]
    [InlineData("query{a}", "{\n  a\n}")]
    [InlineData("query Q{a}", "query Q {\n  a\n}")]
    [InlineData("query($a:Int=1@d,$b:[B!]!){a}", "query ($a: Int = 1 @d, $b: [B!]!) {\n  a\n}")]
    [InlineData("mutation@d(a:$b){a}", "mutation @d(a: $b) {\n  a\n}")]
    [InlineData("\"says\" query Q(\"more\" $a:A){a}", "\"says\"\nquery Q(\n  \"more\"\n  $a: A\n) {\n  a\n}")]
    [InlineData("{x:a(b:{c:[1,2.5,$d,null,true,E],e:\"f\"})@g{...H@i...on J{k}...@l{m}}}", "{\n  x: a(b: {c: [1, 2.5, $d, null, true, E], e: \"f\"}) @g {\n    ...H @i\n    ... on J {\n      k\n    }\n    ... @l {\n      m\n    }\n  }\n}")]
    [InlineData("fragment F on T@d{a}", "fragment F on T @d {\n  a\n}")]
    [InlineData("{f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:1,bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb:2)}", "{\n  f(\n    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: 1\n    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb: 2\n  )\n}")]
    [InlineData("{f(a:\"\"\"\n  one\n    two\n\"\"\")}", "{\n  f(a: \"\"\"\n  one\n    two\n  \"\"\")\n}")]
    [InlineData("schema@d{query:Q mutation:M}", "schema @d {\n  query: Q\n  mutation: M\n}")]
    [InlineData("\"\"\"doc\"\"\"type A implements B&C@d{\"x\"e(f:G=1,h:I):[J!]!@k}", "\"\"\"doc\"\"\"\ntype A implements B & C @d {\n  \"x\"\n  e(f: G = 1, h: I): [J!]! @k\n}")]
    [InlineData("extend union U@d=|A|B", "extend union U @d = A | B")]
    [InlineData("enum E{A@deprecated B}", "enum E {\n  A @deprecated\n  B\n}")]
    [InlineData("input I@oneOf{a:Int=1}", "input I @oneOf {\n  a: Int = 1\n}")]
    [InlineData("directive@d(a:B)repeatable on|FIELD|QUERY", "directive @d(a: B) repeatable on FIELD | QUERY")]
    [InlineData("extend schema@d type A query{b}", "extend schema @d\n\ntype A\n\nquery {\n  b\n}")]
    [InlineData("interface I implements J{a:B} scalar S@specifiedBy(url:\"u\")", "interface I implements J {\n  a: B\n}\n\nscalar S @specifiedBy(url: \"u\")")]
    public void Print_AnyLayout_IsTheOneLayout(string text, string printed)
    {
        Assert.Equal(printed, Printer.Print(Parser.Parse(text)));
        Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
    }

    [Theory]
    [InlineData("", "\"\"\"\"\"\"")]
    [InlineData("a", "\"\"\"a\"\"\"")]
    [InlineData("ends \"", "\"\"\"ends \"\n\"\"\"")]
    [InlineData("ends \\", "\"\"\"ends \\\n\"\"\"")]
    [InlineData("  indented", "\"\"\"  indented\"\"\"")]
    [InlineData("\"\"\"", "\"\"\"\\\"\"\"\n\"\"\"")]
    [InlineData("a\n\n b", "\"\"\"\na\n\n b\n\"\"\"")]
    [InlineData(" a\n b", "\" a\\n b\"")]
    [InlineData("a\n", "\"a\\n\"")]
    [InlineData("bell \u0007 \u007F", "\"bell \\u0007 \\u007F\"")]
    public void Print_BlockString_KeepsTheValue(string value, string printed)
    {
        Assert.Equal(printed, Printer.Print(new StringValueNode { Value = value, IsBlock = true }));
        var reread = ((FieldNode)((OperationNode)Parser.Parse($"{{ f(a: {printed}) }}").Definitions[0]).SelectionSet.Selections[0]).Arguments[0];
        Assert.Equal(value, ((StringValueNode)reread.Value).Value);
    }
}
