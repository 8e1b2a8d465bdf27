namespace MicroCred.GraphQL.Tests.Validation;

public sealed class UniqueArgumentNamesTests
{
    [Theory]
    [InlineData("{ a: human(id: 1) { name } b: human(id: 2) { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ human(id: 1, id: 2) { name } }", "1:9 1:16 There can be only one argument named \"id\".")]
    [InlineData("{ dog { name @skip(if: true, if: true, if: true) } }", "1:20 1:30 There can be only one argument named \"if\".", "1:20 1:40 There can be only one argument named \"if\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
