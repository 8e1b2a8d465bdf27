namespace MicroCred.GraphQL.Tests.Validation;

public sealed class ScalarLeafsTests
{
    [Theory]
    [InlineData("{ dog { barks owner { name } } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog }", "1:3 Field \"dog\" of type \"Dog\" must have a selection of subfields. Did you mean \"dog { ... }\"?")]
    [InlineData("{ human { pets } }", "1:11 Field \"pets\" of type \"[Pet!]!\" must have a selection of subfields. Did you mean \"pets { ... }\"?")]
    [InlineData("{ dog { barks { loudly } } }", "1:15 Field \"barks\" must not have a selection since type \"Boolean\" has no subfields.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
