namespace MicroCred.GraphQL.Tests.Validation;

public sealed class VariablesAreInputTypesTests
{
    [Theory]
    [InlineData("query ($a: [Size!], $b: Command) { values(nonNull: 1, command: $b) pets { name } }", "1:8 Variable \"$a\" is never used.")]
    [InlineData("query ($a: Dog, $b: [[CatOrDog!]]!, $c: Pet) { dog { name } }", "1:8 Variable \"$a\" is never used.", "1:12 Variable \"$a\" cannot be non-input type \"Dog\".", "1:17 Variable \"$b\" is never used.", "1:21 Variable \"$b\" cannot be non-input type \"[[CatOrDog!]]!\".", "1:37 Variable \"$c\" is never used.", "1:41 Variable \"$c\" cannot be non-input type \"Pet\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
