namespace MicroCred.GraphQL.Tests.Validation;

public sealed class NoUnusedVariablesTests
{
    [Theory]
    [InlineData("query ($a: Boolean!) { dog @skip(if: $a) { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("query Q($a: Int) { dog { name } } query R($a: Int!) { values(nonNull: $a) }", "1:9 Variable \"$a\" is never used in operation \"Q\".")]
    [InlineData("query ($a: Int, $b: Int) { dog { ...F } } fragment F on Dog { name }", "1:8 Variable \"$a\" is never used.", "1:17 Variable \"$b\" is never used.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
