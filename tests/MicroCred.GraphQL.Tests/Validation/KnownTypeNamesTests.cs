namespace MicroCred.GraphQL.Tests.Validation;

public sealed class KnownTypeNamesTests
{
    [Theory]
    [InlineData("query ($a: [Command!]!) { dog { doesKnow(command: HEEL) } values(command: SIT, list: [1], nonNull: 1) ...F } fragment F on Query { dog { ... on Dog { doesKnow(command: HEEL) } } }", "1:8 Variable \"$a\" is never used.")]
    [InlineData("query ($a: Comand) { values(nonNull: 1, command: $a) }", "1:12 Unknown type \"Comand\". Did you mean \"Command\" or \"Human\"?")]
    [InlineData("{ pet { ... on Dgo { name } ...F } } fragment F on Peat { name }", "1:16 Unknown type \"Dgo\". Did you mean \"Dog\"?", "1:52 Unknown type \"Peat\". Did you mean \"Pet\" or \"Cat\"?")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
