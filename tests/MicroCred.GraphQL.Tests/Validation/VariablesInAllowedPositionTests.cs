namespace MicroCred.GraphQL.Tests.Validation;

public sealed class VariablesInAllowedPositionTests
{
    [Theory]
    [InlineData("query ($a: Int!, $b: [Int!], $c: Int = 1, $d: [[Int!]!]!) { values(nonNull: $a, list: $b, withDefault: $c, lists: $d) optional(nonNull: $c) }")]
    [InlineData("query ($a: Int = 1, $b: String!, $c: Int) { values(nonNull: $a, size: {required: true, tags: [$b], width: $a}, list: [$a], withDefault: $c) }")]
    [InlineData("query ($a: String = \"x\", $b: ID!) { pets(choice: {name: $a}) { name } other: pets(choice: {id: $b}) { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("query ($a: Int) { values(nonNull: $a) }", "1:8 1:35 Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\".")]
    [InlineData("query ($a: Int = null) { values(nonNull: $a) }", "1:8 1:42 Variable \"$a\" of type \"Int\" used in position expecting type \"Int!\".")]
    [InlineData("query ($a: [Int]) { values(nonNull: 1, list: $a, lists: $a) }", "1:8 1:57 Variable \"$a\" of type \"[Int]\" used in position expecting type \"[[Int!]!]\".")]
    [InlineData("query ($a: String, $b: Int) { dog { ...F } values(nonNull: 1, list: $b) } fragment F on Dog { name @skip(if: $a) }", "1:8 1:110 Variable \"$a\" of type \"String\" used in position expecting type \"Boolean!\".", "1:20 1:69 Variable \"$b\" of type \"Int\" used in position expecting type \"[Int]\".")]
    [InlineData("query ($a: String) { pets(choice: {name: $a}) { name } }", "1:8 1:42 Variable \"$a\" is of type \"String\" but must be non-nullable to be used for OneOf Input Object \"Choice\".")]
    [InlineData("query ($a: [String]) { values(nonNull: 1, size: {required: true, tags: $a}) }", "1:8 1:72 Variable \"$a\" of type \"[String]\" used in position expecting type \"[String!]\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
