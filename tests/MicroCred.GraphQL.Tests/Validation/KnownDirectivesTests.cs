namespace MicroCred.GraphQL.Tests.Validation;

public sealed class KnownDirectivesTests
{
    [Theory]
    [InlineData("query ($v: Int! @many) @onQuery { values(nonNull: $v) @many ...F @many ... @include(if: true) { dog { name } } } fragment F on Query @many { dog { name @skip(if: false) } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("query @onField(a: 1) { dog @onQuery { name @unknown } }", "1:7 Directive \"@onField\" may not be used on QUERY.", "1:28 Directive \"@onQuery\" may not be used on FIELD.", "1:44 Unknown directive \"@unknown\".")]
    [InlineData("{ dog { ...F @onField(a: 1) ... @onField(a: 1) { name } } } fragment F on Dog @onField(a: 1) { name }", "1:14 Directive \"@onField\" may not be used on FRAGMENT_SPREAD.", "1:33 Directive \"@onField\" may not be used on INLINE_FRAGMENT.", "1:79 Directive \"@onField\" may not be used on FRAGMENT_DEFINITION.")]
    [InlineData("subscription ($v: Int @onQuery) @onQuery { barked(at: $v) { name } }", "1:23 Directive \"@onQuery\" may not be used on VARIABLE_DEFINITION.", "1:33 Directive \"@onQuery\" may not be used on SUBSCRIPTION.")]
    [InlineData("{ dog @deprecated { name } }", "1:7 Directive \"@deprecated\" may not be used on FIELD.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
