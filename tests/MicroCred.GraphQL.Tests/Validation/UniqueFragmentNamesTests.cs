namespace MicroCred.GraphQL.Tests.Validation;

public sealed class UniqueFragmentNamesTests
{
    [Theory]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { name } fragment B on Dog { name }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { name } fragment A on Dog { nickname }", "1:27 1:54 There can be only one fragment named \"A\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
