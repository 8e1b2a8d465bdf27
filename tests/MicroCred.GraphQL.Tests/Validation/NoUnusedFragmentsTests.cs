namespace MicroCred.GraphQL.Tests.Validation;

public sealed class NoUnusedFragmentsTests
{
    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { name }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { name } } fragment A on Dog { ...B } fragment B on Dog { name }", "1:18 Fragment \"A\" is never used.", "1:45 Fragment \"B\" is never used.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
