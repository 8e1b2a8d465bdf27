namespace MicroCred.GraphQL.Tests.Validation;

public sealed class KnownArgumentNamesTests
{
    [Theory]
    [InlineData("{ dog { doesKnow(command: SIT) } human(id: 1) { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { doesKnow(comand: SIT) } }", "1:18 Unknown argument \"comand\" on field \"Dog.doesKnow\". Did you mean \"command\"?")]
    [InlineData("{ dog { name @skip(unless: true, if: false) } }", "1:20 Unknown argument \"unless\" on directive \"@skip\".")]
    [InlineData("{ dog { name @onField(a: 1, B: \"x\") } }", "1:29 Unknown argument \"B\" on directive \"@onField\". Did you mean \"a\" or \"b\"?")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
