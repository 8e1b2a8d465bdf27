namespace MicroCred.GraphQL.Tests.Validation;

public sealed class KnownFragmentNamesTests
{
    [Theory]
    [InlineData("{ dog { ...Missing } }", "1:12 Unknown fragment \"Missing\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
