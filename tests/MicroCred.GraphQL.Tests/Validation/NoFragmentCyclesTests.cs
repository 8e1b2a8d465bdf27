namespace MicroCred.GraphQL.Tests.Validation;

public sealed class NoFragmentCyclesTests
{
    [Theory]
    [InlineData("{ dog { ...A ...A } } fragment A on Dog { ...B mother { ...B } } fragment B on Dog { name }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { ...A } } fragment A on Dog { mother { ...A } }", "1:47 Cannot spread fragment \"A\" within itself.")]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { ...C } fragment C on Dog { ...A }", "1:38 1:65 1:92 Cannot spread fragment \"A\" within itself via \"B\", \"C\".")]
    [InlineData("{ dog { ...A } } fragment A on Dog { ...B } fragment B on Dog { ...B ...C } fragment C on Dog { ...A ...B }", "1:38 1:70 1:97 Cannot spread fragment \"A\" within itself via \"B\", \"C\".", "1:65 Cannot spread fragment \"B\" within itself.", "1:70 1:102 Cannot spread fragment \"B\" within itself via \"C\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
