namespace MicroCred.GraphQL.Tests.Validation;

public sealed class LoneAnonymousOperationTests
{
    [Theory]
    [InlineData("{ dog { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { name } } query B { dog { name } }", "1:1 This anonymous operation must be the only defined operation.")]
    [InlineData("{ dog { name } } { dog { name } }", "1:1 This anonymous operation must be the only defined operation.", "1:18 This anonymous operation must be the only defined operation.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
