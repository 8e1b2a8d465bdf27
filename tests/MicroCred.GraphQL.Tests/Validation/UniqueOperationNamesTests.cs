namespace MicroCred.GraphQL.Tests.Validation;

public sealed class UniqueOperationNamesTests
{
    [Theory]
    [InlineData("query A { dog { name } } query B { dog { name } }")]
    [InlineData("query A { dog { ...A } } fragment A on Dog { name }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("query A { dog { name } } subscription A { barked { name } }", "1:7 1:39 There can be only one operation named \"A\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
