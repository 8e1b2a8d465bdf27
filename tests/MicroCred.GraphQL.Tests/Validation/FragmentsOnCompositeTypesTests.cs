namespace MicroCred.GraphQL.Tests.Validation;

public sealed class FragmentsOnCompositeTypesTests
{
    [Theory]
    [InlineData("{ pet { ... on Dog { barks } ... on Pet { name } ... { name } } catOrDog { ... on CatOrDog { __typename } } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { ... on Int { a } } }", "1:16 Fragment cannot condition on non composite type \"Int\".")]
    [InlineData("{ dog { ...F } } fragment F on Size { required }", "1:32 Fragment \"F\" cannot condition on non composite type \"Size\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
