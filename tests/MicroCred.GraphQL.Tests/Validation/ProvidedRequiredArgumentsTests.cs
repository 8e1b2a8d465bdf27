namespace MicroCred.GraphQL.Tests.Validation;

public sealed class ProvidedRequiredArgumentsTests
{
    [Theory]
    [InlineData("{ optional human { friends(first: 1) { name } } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ human { friends { name } } }", "1:11 Argument \"Human.friends(first:)\" of type \"Int!\" is required, but it was not provided.")]
    [InlineData("{ dog { name @include @onField } }", "1:14 Argument \"@include(if:)\" of type \"Boolean!\" is required, but it was not provided.", "1:23 Argument \"@onField(a:)\" of type \"Int!\" is required, but it was not provided.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
