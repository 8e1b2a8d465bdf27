namespace MicroCred.GraphQL.Tests.Validation;

public sealed class PossibleFragmentSpreadsTests
{
    [Theory]
    [InlineData("{ pet { ... on Dog { barks } ... on Being { name } } being { ... on CatOrDog { __typename } } catOrDog { ... on Pet { name } ... on HumanOrCat { __typename } } dog { ... on CatOrDog { __typename } } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { ... on Cat { meows } } }", "1:9 Fragment cannot be spread here as objects of type \"Dog\" can never be of type \"Cat\".")]
    [InlineData("{ pet { ...F } } fragment F on Human { name }", "1:9 Fragment \"F\" cannot be spread here as objects of type \"Pet\" can never be of type \"Human\".")]
    [InlineData("{ catOrDog { ... on Human { name } } }", "1:14 Fragment cannot be spread here as objects of type \"CatOrDog\" can never be of type \"Human\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
