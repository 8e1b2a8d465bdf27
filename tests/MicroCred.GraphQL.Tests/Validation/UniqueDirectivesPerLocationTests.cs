namespace MicroCred.GraphQL.Tests.Validation;

public sealed class UniqueDirectivesPerLocationTests
{
    [Theory]
    [InlineData("{ dog @many @many @skip(if: false) { name @skip(if: false) } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { name @skip(if: true) @many @skip(if: false) @many } }", "1:14 1:36 The directive \"@skip\" can only be used once at this location.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
