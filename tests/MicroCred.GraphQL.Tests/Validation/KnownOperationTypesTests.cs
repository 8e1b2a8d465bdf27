namespace MicroCred.GraphQL.Tests.Validation;

public sealed class KnownOperationTypesTests
{
    [Theory]
    [InlineData("subscription { barked { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("mutation M { add }", "1:1 The mutation operation is not supported by the schema.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
