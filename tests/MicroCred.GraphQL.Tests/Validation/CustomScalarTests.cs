using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Tests.Validation;

public sealed class CustomScalarTests
{
    [Fact]
    public void Literal_TheScalarRefuses_IsAnErrorWithItsReason()
    {
        var errors = Checked.Errors(
            "{ a: values(nonNull: 1, anything: 1) b: values(nonNull: 1, anything: \"one\") }",
            new() { RefuseLiteral = (type, value) => type.Name == "Anything" && value is StringValueNode ? "a number is expected" : null });

        Assert.Equal(["1:70 Expected value of type \"Anything\", found \"one\"; a number is expected"], errors);
    }
}
