namespace MicroCred.GraphQL.Tests.Validation;

public sealed class ValuesOfCorrectTypeTests
{
    [Theory]
    [InlineData("{ values(int: 1, float: 1, string: \"s\", boolean: true, id: 1, command: SIT, list: [1, null], lists: [[1]], nonNull: -2147483648, withDefault: 1, anything: {a: [1, \"b\"]}) }")]
    [InlineData("{ values(int: null, float: 1.5e3, id: \"x\", list: 1, lists: 1, nonNull: 1, anything: [E]) }")]
    [InlineData("{ values(nonNull: 1, size: {required: true, tags: \"one\", inner: {required: false, width: null}}) pets(choice: {id: 1}) { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ values(nonNull: null) }", "1:19 Expected value of type \"Int!\", found null.")]
    [InlineData("{ values(nonNull: 1, withDefault: null) }", "1:35 Expected value of type \"Int!\", found null.")]
    [InlineData("{ values(nonNull: 2147483648) }", "1:19 Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("{ values(nonNull: 1.0) }", "1:19 Int cannot represent non-integer value: 1.0")]
    [InlineData("{ values(nonNull: \"1\") }", "1:19 Int cannot represent non-integer value: \"1\"")]
    [InlineData("{ values(nonNull: 1, float: \"1\", string: 1, boolean: 1, id: 1.5) }", "1:29 Float cannot represent non numeric value: \"1\"", "1:42 String cannot represent a non string value: 1", "1:54 Boolean cannot represent a non boolean value: 1", "1:61 ID cannot represent a non-string and non-integer value: 1.5")]
    [InlineData("{ values(nonNull: 1, float: 1e999) }", "1:29 Float cannot represent non finite value: 1e999")]
    [InlineData("{ values(nonNull: 1, command: \"SIT\") }", "1:31 Enum \"Command\" cannot represent non-enum value: \"SIT\". Did you mean the enum value \"SIT\"?")]
    [InlineData("{ values(nonNull: 1, command: HEAL) }", "1:31 Value \"HEAL\" does not exist in \"Command\" enum. Did you mean the enum value \"HEEL\"?")]
    [InlineData("{ values(nonNull: 1, list: [1, \"2\"]) }", "1:32 Int cannot represent non-integer value: \"2\"")]
    [InlineData("{ values(nonNull: 1, lists: [1, [null], null]) }", "1:34 Expected value of type \"Int!\", found null.", "1:41 Expected value of type \"[Int!]!\", found null.")]
    [InlineData("{ values(nonNull: [1], int: {a: 1}) }", "1:19 Int cannot represent non-integer value: [1]", "1:29 Int cannot represent non-integer value: {a: 1}")]
    [InlineData("{ values(nonNull: 1, size: 1) }", "1:28 Expected value of type \"Size\", found 1.")]
    [InlineData("{ values(nonNull: 1, size: {width: \"1\", wide: 2}) }", "1:28 Field \"Size.required\" of required type \"Boolean!\" was not provided.", "1:36 Int cannot represent non-integer value: \"1\"", "1:41 Field \"wide\" is not defined by type \"Size\". Did you mean \"width\"?")]
    [InlineData("{ values(nonNull: 1, size: {required: true, notNull: null}) }", "1:54 Expected value of type \"Boolean!\", found null.")]
    [InlineData("{ pets(choice: {}) { name } }", "1:16 OneOf Input Object \"Choice\" must specify exactly one key.")]
    [InlineData("{ pets(choice: {id: 1, name: \"a\"}) { name } }", "1:16 OneOf Input Object \"Choice\" must specify exactly one key.")]
    [InlineData("{ pets(choice: {id: null}) { name } }", "1:16 Field \"Choice.id\" must be non-null.")]
    [InlineData("query ($a: Int = \"1\", $b: Int! = null, $c: Command = UP) { values(nonNull: $a, int: $b, command: $c) }", "1:18 Int cannot represent non-integer value: \"1\"", "1:34 Expected value of type \"Int!\", found null.", "1:54 Value \"UP\" does not exist in \"Command\" enum.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
