namespace MicroCred.GraphQL.Tests.Validation;

public sealed class SingleFieldSubscriptionsTests
{
    [Theory]
    [InlineData("subscription { barked { name } }")]
    [InlineData("subscription { barked { name } ...F } fragment F on Subscription { barked { nickname } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("subscription S { barked { name } meowed { name } }", "1:34 Subscription \"S\" must select only one top level field.")]
    [InlineData("subscription { a: barked { name } ... { b: barked { name } ...F } } fragment F on Subscription { c: meowed { name } }", "1:41 1:98 Anonymous Subscription must select only one top level field.")]
    [InlineData("subscription { __typename }", "1:16 Anonymous Subscription must not select an introspection top level field.")]
    [InlineData("subscription S($b: Boolean!) { barked @skip(if: $b) { name } }", "1:39 Subscription \"S\" must not use `@skip` or `@include` directives in the top level selection.")]
    [InlineData("subscription { ...F @include(if: true) } fragment F on Subscription { barked { name } }", "1:21 Anonymous Subscription must not use `@skip` or `@include` directives in the top level selection.")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
