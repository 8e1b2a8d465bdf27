using System.Globalization;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

/// <summary>Variables and arguments, by the letter of sections 3.5 to 3.12, 6.1.2 and 6.4.1.</summary>
public class CoercionTests
{
    private enum Mode { OnLine, OffLine }

    private sealed record Level(string Framework, int Number = 1, IReadOnlyList<Mode>? Modes = null);

    private sealed record Change(Optional<string> Name, Level? Level);

    private sealed record Outer(Inner Inner);

    private sealed record Inner(string Text, int Number);

    private sealed record Pick(int? A, string? B);

    private static readonly Testbed Bed = new(
        """
        type Query {
          int(of: Int): String float(of: Float): String string(of: String): String boolean(of: Boolean): String id(of: ID): String
          ints(of: [Int]): String nested(of: [[Int!]!]): String mode(of: Mode): String decimal(of: Decimal): String
          level(of: LevelInput): String change(of: Change): String pick(of: Pick!): String needs(of: Int! = 7): String must(of: Int!): String outer(of: Outer! = {}): String
        }
        enum Mode { ON_LINE OFF_LINE }
        scalar Decimal
        input LevelInput { framework: String! number: Int! = 6 modes: [Mode!] }
        input Change { name: String level: LevelInput }
        input Outer { inner: Inner! = { text: "given" } }
        input Inner { text: String! number: Int! = 5 }
        input Pick @oneOf { a: Int b: String }
        """,
        new ResolverMap()
            .Root("Query", t => t
                .Field("int", ctx => Show(ctx.Argument<int?>("of"), ctx))
                .Field("float", ctx => Show(ctx.Argument<double?>("of"), ctx))
                .Field("string", ctx => Show(ctx.Argument<string?>("of"), ctx))
                .Field("boolean", ctx => Show(ctx.Argument<bool?>("of"), ctx))
                .Field("id", ctx => Show(ctx.Argument<string?>("of"), ctx))
                .Field("ints", ctx => Show(ctx.Argument<IReadOnlyList<int?>?>("of") is { } list ? string.Join('|', list) : null, ctx))
                .Field("nested", ctx => Show(ctx.Argument<int[][]?>("of") is { } list ? string.Join('|', list.Select(inner => string.Join(',', inner))) : null, ctx))
                .Field("mode", ctx => Show(ctx.Argument<Mode?>("of"), ctx))
                .Field("decimal", ctx => Show(ctx.Argument<decimal?>("of"), ctx))
                .Field("level", ctx => Show(ctx.Argument<Level?>("of"), ctx))
                .Field("change", ctx => Show(ctx.Argument<Change?>("of") is { } change ? $"{change.Name.IsGiven} {change.Name.Value} {change.Level}" : null, ctx))
                .Field("pick", ctx => Show(ctx.Argument<Pick>("of"), ctx))
                .Field("outer", ctx => Show(ctx.Argument<Outer>("of"), ctx))
                .Field("needs", ctx => Show(ctx.Argument<int>("of"), ctx))
                .Field("must", ctx => Show(ctx.Argument<int>("of"), ctx)))
            .Enum<Mode>("Mode")
            .Scalar<decimal>(
                "Decimal",
                "a decimal number, as a number or in quotes",
                (input, out value) => decimal.TryParse(input.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out value),
                (value, json) => json.Number(value))
            .Input<Level>("LevelInput").Input<Change>("Change").Input<Pick>("Pick").Input<Outer>("Outer").Input<Inner>("Inner"));

    private static string Show(object? value, ResolverContext context) =>
        value is null ? context.HasArgument("of") ? "null" : "absent" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    [Theory]
    [InlineData("Int", "int", "5", "5")]
    [InlineData("Int", "int", "5.0", "5")]
    [InlineData("Int", "int", "null", "null")]
    [InlineData("Float", "float", "5", "5")]
    [InlineData("Float", "float", "0.5", "0.5")]
    [InlineData("String", "string", "\"x\"", "x")]
    [InlineData("Boolean", "boolean", "true", "True")]
    [InlineData("ID", "id", "\"x\"", "x")]
    [InlineData("ID", "id", "5", "5")]
    [InlineData("[Int]", "ints", "[1, null, 2]", "1||2")]
    [InlineData("[Int]", "ints", "1", "1")]
    [InlineData("[Int!]", "ints", "[1, 2]", "1|2")]
    [InlineData("[[Int!]!]", "nested", "[[1, 2], [3]]", "1,2|3")]
    [InlineData("[[Int!]!]", "nested", "1", "1")]
    [InlineData("Mode", "mode", "\"OFF_LINE\"", "OffLine")]
    [InlineData("Decimal", "decimal", "0.10", "0.10")]
    [InlineData("Decimal", "decimal", "\"79228162514264337593543950335\"", "79228162514264337593543950335")]
    [InlineData("LevelInput", "level", """{"framework":"MQF"}""", "Level { Framework = MQF, Number = 6, Modes =  }")]
    [InlineData("Change", "change", """{}""", "False  ")]
    [InlineData("Change", "change", """{"name":null}""", "True  ")]
    [InlineData("Change", "change", """{"name":"x","level":{"framework":"KKNI","number":2}}""", "True x Level { Framework = KKNI, Number = 2, Modes =  }")]
    [InlineData("Pick!", "pick", """{"b":"x"}""", "Pick { A = , B = x }")]
    public void Variable_ThatFits_ReachesTheResolver(string type, string field, string value, string seen) =>
        Assert.Equal($$$"""{"data":{"{{{field}}}":"{{{seen}}}"}}""", Bed.Run($"query($v: {type}) {{ {field}(of: $v) }}", $$"""{"v":{{value}}}"""));

    [Theory]
    [InlineData("Int", "int", "5.5", "Variable \\\"$v\\\" got invalid value 5.5; Int cannot represent non-integer value: 5.5")]
    [InlineData("Int", "int", "2147483648", "Variable \\\"$v\\\" got invalid value 2147483648; Int cannot represent non 32-bit signed integer value: 2147483648")]
    [InlineData("Int", "int", "1e100", "Variable \\\"$v\\\" got invalid value 1e100; Int cannot represent non 32-bit signed integer value: 1e100")]
    [InlineData("Int", "int", "\"5\"", "Variable \\\"$v\\\" got invalid value \\\"5\\\"; Int cannot represent non-integer value: \\\"5\\\"")]
    [InlineData("Int!", "int", "null", "Variable \\\"$v\\\" of non-null type \\\"Int!\\\" must not be null.")]
    [InlineData("Float", "float", "true", "Variable \\\"$v\\\" got invalid value true; Float cannot represent non numeric value: true")]
    [InlineData("String", "string", "5", "Variable \\\"$v\\\" got invalid value 5; String cannot represent a non string value: 5")]
    [InlineData("Boolean", "boolean", "1", "Variable \\\"$v\\\" got invalid value 1; Boolean cannot represent a non boolean value: 1")]
    [InlineData("ID", "id", "0.5", "Variable \\\"$v\\\" got invalid value 0.5; ID cannot represent value: 0.5")]
    [InlineData("[Int!]", "ints", "[1, null]", "Variable \\\"$v\\\" got invalid value null at \\\"v[1]\\\"; Expected non-nullable type \\\"Int!\\\" not to be null.")]
    [InlineData("Mode", "mode", "\"OFFLINE\"", "Variable \\\"$v\\\" got invalid value \\\"OFFLINE\\\"; Value \\\"OFFLINE\\\" does not exist in \\\"Mode\\\" enum. Did you mean the enum value \\\"OFF_LINE\\\" or \\\"ON_LINE\\\"?")]
    [InlineData("Mode", "mode", "5", "Variable \\\"$v\\\" got invalid value 5; Enum \\\"Mode\\\" cannot represent non-string value: 5.")]
    [InlineData("Decimal", "decimal", "[1]", "Variable \\\"$v\\\" got invalid value [1]; Decimal cannot represent value: [1]. Expected a decimal number, as a number or in quotes.")]
    [InlineData("LevelInput", "level", "{}", "Variable \\\"$v\\\" got invalid value {}; Field \\\"framework\\\" of required type \\\"String!\\\" was not provided.")]
    [InlineData("LevelInput", "level", "5", "Variable \\\"$v\\\" got invalid value 5; Expected type \\\"LevelInput\\\" to be an object.")]
    [InlineData("LevelInput", "level", """{"framework":"MQF","nunber":1}""", "Variable \\\"$v\\\" got invalid value { framework: \\\"MQF\\\", nunber: 1 }; Field \\\"nunber\\\" is not defined by type \\\"LevelInput\\\". Did you mean \\\"number\\\"?")]
    [InlineData("Change", "change", """{"level":{"framework":"MQF","number":null}}""", "Variable \\\"$v\\\" got invalid value null at \\\"v.level.number\\\"; Expected non-nullable type \\\"Int!\\\" not to be null.")]
    [InlineData("Pick!", "pick", """{"a":1,"b":"x"}""", "Variable \\\"$v\\\" got invalid value { a: 1, b: \\\"x\\\" }; Exactly one key must be specified for OneOf type \\\"Pick\\\".")]
    [InlineData("Pick!", "pick", """{"a":null}""", "Variable \\\"$v\\\" got invalid value { a: null }; Field \\\"a\\\" must be non-null.")]
    public void Variable_ThatDoesNotFit_IsRefusedBeforeExecution(string type, string field, string value, string message) =>
        Assert.Equal(
            $$$"""{"errors":[{"message":"{{{message}}}","locations":[{"line":1,"column":7}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
            Bed.Run($"query($v: {type}) {{ {field}(of: $v) }}", $$"""{"v":{{value}}}"""));

    [Fact]
    public void Variables_SeveralThatDoNotFit_AreAllNamed() =>
        Assert.Equal(
            """{"errors":[{"message":"Variable \"$a\" of required type \"Int!\" was not provided.","locations":[{"line":1,"column":7}],"extensions":{"code":"BAD_USER_INPUT"}},{"message":"Variable \"$b\" got invalid value true; String cannot represent a non string value: true","locations":[{"line":1,"column":17}],"extensions":{"code":"BAD_USER_INPUT"}}]}""",
            Bed.Run("query($a: Int!, $b: String) { int(of: $a) string(of: $b) }", """{"b":true}"""));

    [Fact]
    public void Variables_WithAThousandFaults_NameFiftyAndStop()
    {
        var answer = Bed.Run("query($v: [Int]) { ints(of: $v) }", $$"""{"v":[{{string.Join(',', Enumerable.Repeat("true", 1000))}}]}""");

        Assert.Equal(50, answer.Split("got invalid value").Length - 1);
        Assert.EndsWith("""{"message":"Too many errors processing variables, error limit reached. Execution aborted.","extensions":{"code":"BAD_USER_INPUT"}}]}""", answer);
    }

    [Theory]
    [InlineData("query($v: Int) { int(of: $v) }", "int", "absent")]
    [InlineData("query($v: Int = 3) { int(of: $v) }", "int", "3")]
    [InlineData("query($v: Int) { needs(of: $v) }", "needs", "7")]
    [InlineData("{ needs }", "needs", "7")]
    [InlineData("query($v: Int) { ints(of: [1, $v]) }", "ints", "1|")]
    [InlineData("query($v: Int = 2) { level(of: { framework: \"X\", number: $v, modes: ON_LINE }) }", "level", "Level { Framework = X, Number = 2, Modes = MicroCred.GraphQL.Tests.Execution.CoercionTests+Mode[] }")]
    [InlineData("query($v: Int) { level(of: { framework: \"X\", number: $v }) }", "level", "Level { Framework = X, Number = 6, Modes =  }")]
    [InlineData("{ pick(of: { a: 1 }) }", "pick", "Pick { A = 1, B =  }")]
    [InlineData("{ decimal(of: 1.10) }", "decimal", "1.10")]
    [InlineData("{ outer }", "outer", "Outer { Inner = Inner { Text = given, Number = 5 } }")]
    [InlineData("{ outer(of: { inner: { text: \"own\" } }) }", "outer", "Outer { Inner = Inner { Text = own, Number = 5 } }")]
    public void Argument_FromLiteralsAndDefaults_ReachesTheResolver(string query, string field, string seen) =>
        Assert.Equal($$$"""{"data":{"{{{field}}}":"{{{seen}}}"}}""", Bed.Run(query));

    [Fact]
    public void Argument_NullForANonNullOneWithADefault_IsAnErrorOfTheField() =>
        Assert.Equal(
            """{"errors":[{"message":"Argument \"of\" of non-null type \"Int!\" must not be null.","locations":[{"line":1,"column":28}],"path":["needs"],"extensions":{"code":"BAD_USER_INPUT"}}],"data":{"needs":null}}""",
            Bed.Run("query($v: Int) { needs(of: $v) }", """{"v":null}"""));

    [Fact]
    public void Literal_ThatItsScalarRefuses_IsRefusedBeforeExecution() =>
        Assert.StartsWith("{\"errors\":[{\"message\":\"Expected value of type \\\"Decimal\\\", found \\\"x\\\"", Bed.Run("{ decimal(of: \"x\") }"));
}
