using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Tests.Language;

public sealed class ParserTests
{
    [Theory]
    [InlineData("{", 1, 2, "Expected Name, found <EOF>.")]
    [InlineData("", 1, 1, "Unexpected <EOF>.")]
    [InlineData("{}", 1, 2, "Expected Name, found \"}\".")]
    [InlineData("{ ...MissingOn }\nfragment MissingOn Type { a }", 2, 20, "Expected \"on\", found Name \"Type\".")]
    [InlineData("{ field: {} }", 1, 10, "Expected Name, found \"{\".")]
    [InlineData("notAnOperation Foo { field }", 1, 1, "Unexpected Name \"notAnOperation\".")]
    [InlineData("...", 1, 1, "Unexpected \"...\".")]
    [InlineData("{ \"\"", 1, 3, "Expected Name, found String \"\".")]
    [InlineData("query Foo($x: Complex = { a: { b: [ $var ] } }) { field }", 1, 37, "Unexpected variable \"$var\" in constant value.")]
    [InlineData("query Foo($x: C @d(a: $)) { f }", 1, 23, "Unexpected \"$\".")]
    [InlineData("fragment on on on { on }", 1, 10, "Unexpected Name \"on\".")]
    [InlineData("{ ...on }", 1, 9, "Expected Name, found \"}\".")]
    [InlineData("{ f() }", 1, 5, "Expected Name, found \")\".")]
    [InlineData("query () { f }", 1, 8, "Expected \"$\", found \")\".")]
    [InlineData("\"words\" { f }", 1, 1, "Unexpected description, descriptions are not supported on shorthand queries.")]
    [InlineData("\"words\" extend type A { a: B }", 1, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("\"words\" nothing", 1, 1, "Unexpected description, only GraphQL definitions support descriptions.")]
    [InlineData("type A {}", 1, 9, "Expected Name, found \"}\".")]
    [InlineData("enum E { true }", 1, 10, "Name \"true\" is reserved and cannot be used for an enum value.")]
    [InlineData("extend scalar A", 1, 16, "Unexpected <EOF>.")]
    [InlineData("extend directive @a on FIELD", 1, 8, "Unexpected Name \"directive\".")]
    [InlineData("directive @a on FIELD | NOWHERE", 1, 25, "Unexpected Name \"NOWHERE\".")]
    [InlineData("schema { ask: Q }", 1, 10, "Unexpected Name \"ask\".")]
    [InlineData("union U = | | A", 1, 13, "Expected Name, found \"|\".")]
    public void Document_Malformed_IsRefusedAtItsPlace(string text, int line, int column, string message)
    {
        Assert.False(Parser.TryParse(new Source(text), new(), out _, out var error));

        Assert.Equal("Syntax Error: " + message, error.Message);
        Assert.Equal(ErrorCodes.ParseFailed, error.Code);
        Assert.Equal(new SourceLocation(line, column), Assert.Single(error.Locations));
    }

    [Theory]
    [InlineData("{ a { b { c { d } } } }", "nesting", 4, 3)]
    [InlineData("{ a(v: [[[1]]]) }", "nesting", 4, 3)]
    [InlineData("query ($v: [[[[Int]]]]) { a }", "nesting", 4, 3)]
    [InlineData("{ a b c d e f g h i j k l m n o p q r s t u v w x y z }", "tokens", 21, 20)]
    public void Document_AsksTooMuch_NamesLimitFigureAndAllowance(string text, string limit, long actual, long allowed)
    {
        Assert.False(Parser.TryParse(new Source(text), new(MaxTokens: 20, MaxNesting: 3), out _, out var error));

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        KeyValuePair<string, object?>[] expected = [new("limit", limit), new("actual", actual), new("allowed", allowed)];
        Assert.Equal(expected, error.Extensions);
    }

    [Theory]
    [InlineData("", "{a")]
    [InlineData("{a(v:", "[")]
    [InlineData("{a(v:", "{b:")]
    [InlineData("query($v:", "[")]
    [InlineData("", "{...")]
    [InlineData("", "{...on T")]
    public void Document_NestedTenThousandTimes_IsRefusedWithoutHarm(string start, string unit)
    {
        var text = start + string.Concat(Enumerable.Repeat(unit, 10_000));

        Assert.False(Parser.TryParse(new Source(text), ParserOptions.Trusted, out _, out var error));
        Assert.Equal("The document opens more than 512 braces and brackets inside one another. Ask for less depth.", error.Message);
    }

    [Fact]
    public void Node_Parsed_KnowsWhereItStands()
    {
        const string Text = "query Q ( $v : [ Int ! ] = [ 1 ] @d ) { a : b ( c : $v ) @e { ... on T { f } ...G } }";
        var operation = (OperationNode)Parser.Parse(Text).Definitions[0];
        var variable = operation.Variables[0];
        var field = (FieldNode)operation.SelectionSet.Selections[0];

        Assert.Equal(Text, Cut(operation));
        Assert.Equal("$v : [ Int ! ] = [ 1 ] @d", Cut(variable));
        Assert.Equal("$v", Cut(variable.Variable));
        Assert.Equal("[ Int ! ]", Cut(variable.Type));
        Assert.Equal("Int", Cut(variable.Type.Named));
        Assert.Equal("[ 1 ]", Cut(variable.DefaultValue!));
        Assert.Equal("a : b ( c : $v ) @e { ... on T { f } ...G }", Cut(field));
        Assert.Equal("c : $v", Cut(field.Arguments[0]));
        Assert.Equal("@e", Cut(field.Directives[0]));
        Assert.Equal("... on T { f }", Cut(field.SelectionSet!.Selections[0]));
        Assert.Equal("...G", Cut(field.SelectionSet!.Selections[1]));

        string Cut(Node node) => Text[node.Start..node.End];
    }
}
