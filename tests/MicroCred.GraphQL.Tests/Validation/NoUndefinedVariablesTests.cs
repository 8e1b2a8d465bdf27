namespace MicroCred.GraphQL.Tests.Validation;

public sealed class NoUndefinedVariablesTests
{
    [Theory]
    [InlineData("query ($a: ID, $b: Boolean!) { human(id: $a) { ...F } } fragment F on Human { name @skip(if: $b) }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("query Q { human(id: $a) { name } }", "1:21 1:1 Variable \"$a\" is not defined by operation \"Q\".")]
    [InlineData("{ dog { ...F } } fragment F on Dog { name(surname: $a) }", "1:52 1:1 Variable \"$a\" is not defined.")]
    [InlineData("query ($a: Int!) { values(nonNull: $a, size: {required: $b, tags: [$c]}) }", "1:57 1:1 Variable \"$b\" is not defined.", "1:68 1:1 Variable \"$c\" is not defined.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
