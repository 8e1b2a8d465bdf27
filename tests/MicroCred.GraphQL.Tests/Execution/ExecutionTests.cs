using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

public class ExecutionTests
{
    private sealed record Level(int Number, string Label, Framework Framework);

    private sealed record Framework(string Code)
    {
        public IReadOnlyList<Level> Levels => [new(1, "One", this), new(2, "Two \"quoted\"\n", this)];
    }

    private enum Mode { OnLine, OffLine }

    private static readonly Testbed Bed = new(
        """
        type Query {
          hello(name: String! = "world", times: Int): String!
          framework(code: String!): Framework
          mode(of: Mode): Mode
          decimal(of: Decimal!): Decimal!
          fails: Int
          mustNot: Int!
        }
        type Framework { code: String! levels: [Level!]! level(number: Int!): Level }
        type Level { number: Int! label(upper: Boolean): String! framework: Framework! }
        enum Mode { ON_LINE OFF_LINE }
        scalar Decimal
        type Mutation { add(to: Int!): Int! }
        """,
        new ResolverMap()
            .Root("Query", t => t
                .Field("hello", ctx => string.Join(' ', Enumerable.Repeat("Hello " + ctx.Argument<string>("name"), ctx.Argument<int?>("times") ?? 1)))
                .Field("framework", ctx => ctx.Argument<string>("code") == "MQF" ? new Framework("MQF") : ctx.Refuse<Framework>("NOT_FOUND", "No such framework. There is MQF."))
                .Field("mode", ctx => ctx.Argument<Mode?>("of"))
                .Field("decimal", ctx => ctx.Argument<decimal>("of"))
                .Field("fails", int (ctx) => throw new InvalidOperationException("secret"))
                .Field("mustNot", ctx => (int?)null))
            .Root("Mutation", t => t.Field("add", ctx => ctx.Argument<int>("to") + 1))
            .Object<Framework>("Framework", t => t
                .Field("code", f => f.Code)
                .Field("levels", f => f.Levels)
                .Field("level", (f, ctx) => f.Levels.FirstOrDefault(level => level.Number == ctx.Argument<int>("number"))))
            .Object<Level>("Level", t => t
                .Field("number", l => l.Number)
                .Field("label", (l, ctx) => ctx.Argument<bool>("upper") ? l.Label.ToUpperInvariant() : l.Label)
                .Field("framework", l => l.Framework))
            .Enum<Mode>("Mode")
            .Scalar<decimal>(
                "Decimal",
                "a decimal number",
                (input, out value) => decimal.TryParse(input.Text, System.Globalization.CultureInfo.InvariantCulture, out value),
                (value, json) => json.Number(value)));

    public static TheoryData<string, string?, string> Answers => new()
    {
        { "{ hello }", null, """{"data":{"hello":"Hello world"}}""" },
        { "query($n: String = \"x\", $t: Int) { hello(name: $n, times: $t) }", """{"t":2}""", """{"data":{"hello":"Hello x Hello x"}}""" },
        { "{ a: hello b: hello(name: \"b\") __typename }", null, """{"data":{"a":"Hello world","b":"Hello b","__typename":"Query"}}""" },
        {
            "{ framework(code: \"MQF\") { code levels { number label framework { code } } level(number: 3) { number } } }",
            null,
            """{"data":{"framework":{"code":"MQF","levels":[{"number":1,"label":"One","framework":{"code":"MQF"}},{"number":2,"label":"Two \"quoted\"\n","framework":{"code":"MQF"}}],"level":null}}}"""
        },
        { "{ mode(of: OFF_LINE) }", null, """{"data":{"mode":"OFF_LINE"}}""" },
        { "query($m: Mode) { mode(of: $m) }", """{"m":"ON_LINE"}""", """{"data":{"mode":"ON_LINE"}}""" },
        { "{ a: decimal(of: 1.50) b: decimal(of: \"0.1\") }", null, """{"data":{"a":1.50,"b":0.1}}""" },
        { "mutation { a: add(to: 1) b: add(to: 2) }", null, """{"data":{"a":2,"b":3}}""" },
        { "query($s: Boolean!) { hello @skip(if: $s) framework(code: \"MQF\") @include(if: $s) { code } }", """{"s":true}""", """{"data":{"framework":{"code":"MQF"}}}""" },
        { "query($s: Boolean!) { hello @skip(if: $s) framework(code: \"MQF\") @include(if: $s) { code } }", """{"s":false}""", """{"data":{"hello":"Hello world"}}""" },
        { "{ hello @skip(if: true) }", null, """{"data":{}}""" },
        {
            "{ framework(code: \"MQF\") { code } framework(code: \"MQF\") { ...F } } fragment F on Framework { code level(number: 1) { number } }",
            null,
            """{"data":{"framework":{"code":"MQF","level":{"number":1}}}}"""
        },
        {
            "{ hello framework(code: \"XXX\") { code } }",
            null,
            """{"errors":[{"message":"No such framework. There is MQF.","locations":[{"line":1,"column":9}],"path":["framework"],"extensions":{"code":"NOT_FOUND"}}],"data":{"hello":"Hello world","framework":null}}"""
        },
        {
            "{ fails hello }",
            null,
            """{"errors":[{"message":"The server failed to answer this field. The failure has been logged.","locations":[{"line":1,"column":3}],"path":["fails"],"extensions":{"code":"INTERNAL"}}],"data":{"fails":null,"hello":"Hello world"}}"""
        },
        {
            "{ hello mustNot }",
            null,
            """{"errors":[{"message":"Cannot return null for non-nullable field Query.mustNot.","locations":[{"line":1,"column":9}],"path":["mustNot"],"extensions":{"code":"INTERNAL"}}],"data":null}"""
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Execute_Synchronously_AnswersAtOnce(string query, string? variables, string response) =>
        Assert.Equal(response, Bed.Run(query, variables));
}
