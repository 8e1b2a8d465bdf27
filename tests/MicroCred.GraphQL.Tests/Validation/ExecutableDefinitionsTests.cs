namespace MicroCred.GraphQL.Tests.Validation;

public sealed class ExecutableDefinitionsTests
{
    [Theory]
    [InlineData("query Q { dog { name } } fragment F on Dog { name } query R { dog { ...F } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { name } } type Cow { name: String }", "1:18 The \"Cow\" definition is not executable.")]
    [InlineData("{ dog { name } } schema { query: Query } extend type Dog { color: String } directive @d on FIELD", "1:18 The schema definition is not executable.", "1:42 The \"Dog\" definition is not executable.", "1:76 The \"d\" definition is not executable.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
