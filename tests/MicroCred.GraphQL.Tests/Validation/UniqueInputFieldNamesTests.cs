namespace MicroCred.GraphQL.Tests.Validation;

public sealed class UniqueInputFieldNamesTests
{
    [Theory]
    [InlineData("{ values(nonNull: 1, size: {required: true, inner: {required: true}}) }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ values(nonNull: 1, size: {required: true, width: 1, width: 2}, anything: {a: {b: 1, b: 2}}) }", "1:45 1:55 There can be only one input field named \"width\".", "1:81 1:87 There can be only one input field named \"b\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
