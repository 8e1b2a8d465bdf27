namespace MicroCred.GraphQL.Tests.Validation;

public sealed class UniqueVariableNamesTests
{
    [Theory]
    [InlineData("query A($x: ID) { human(id: $x) { name } } query B($x: ID) { human(id: $x) { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("query A($x: ID, $x: ID) { human(id: $x) { name } }", "1:10 1:18 There can be only one variable named \"$x\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
