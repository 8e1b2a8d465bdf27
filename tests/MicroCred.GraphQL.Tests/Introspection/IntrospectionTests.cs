using System.Text.Json;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Tests.Execution;

namespace MicroCred.GraphQL.Tests.Introspection;

public class IntrospectionTests
{
    private const string Sdl = """
        "A schema."
        schema { query: Query }
        type Query implements Node { id(old: Int @deprecated(reason: "Gone."), now: [Int!] = [1, 2]): ID! was: Int @deprecated }
        interface Node { id(old: Int, now: [Int!]): ID! }
        union Any = Query
        enum Mode { ON OFF @deprecated(reason: "Never off.") }
        input Choice @oneOf { a: Int b: Mode @deprecated }
        scalar Date @specifiedBy(url: "https://example.org")
        directive @mark(text: String old: Int @deprecated) repeatable on FIELD | QUERY
        """;

    private sealed record Choice(int? A, Mode? B);

    private enum Mode { On, Off }

    private static readonly ResolverMap Map = new ResolverMap()
        .Root("Query", t => t.Field("id", _ => "1").Field("was", _ => 1))
        .Enum<Mode>("Mode")
        .Input<Choice>("Choice")
        .Scalar<DateOnly>("Date", "a date", (input, out value) => DateOnly.TryParse(input.Text, out value), (value, json) => json.Text(value, "O"));

    private static readonly Testbed Bed = new(Sdl, Map);

    public static TheoryData<string, string> Answers => new()
    {
        {
            "{ __schema { description queryType { name } mutationType { name } subscriptionType { name } types { name } } }",
            """{"data":{"__schema":{"description":"A schema.","queryType":{"name":"Query"},"mutationType":null,"subscriptionType":null,"types":[{"name":"Int"},{"name":"Float"},{"name":"String"},{"name":"Boolean"},{"name":"ID"},{"name":"__Schema"},{"name":"__Type"},{"name":"__TypeKind"},{"name":"__Field"},{"name":"__InputValue"},{"name":"__EnumValue"},{"name":"__Directive"},{"name":"__DirectiveLocation"},{"name":"Query"},{"name":"Node"},{"name":"Any"},{"name":"Mode"},{"name":"Choice"},{"name":"Date"}]}}}"""
        },
        {
            "{ __type(name: \"Query\") { kind name interfaces { name } possibleTypes { name } fields { name type { kind ofType { kind name ofType { name } } } args { name defaultValue type { kind ofType { kind } } } } } }",
            """{"data":{"__type":{"kind":"OBJECT","name":"Query","interfaces":[{"name":"Node"}],"possibleTypes":null,"fields":[{"name":"id","type":{"kind":"NON_NULL","ofType":{"kind":"SCALAR","name":"ID","ofType":null}},"args":[{"name":"now","defaultValue":"[1, 2]","type":{"kind":"LIST","ofType":{"kind":"NON_NULL"}}}]}]}}}"""
        },
        {
            "{ __type(name: \"Query\") { fields(includeDeprecated: true) { name isDeprecated deprecationReason args(includeDeprecated: true) { name isDeprecated deprecationReason } } } }",
            """{"data":{"__type":{"fields":[{"name":"id","isDeprecated":false,"deprecationReason":null,"args":[{"name":"old","isDeprecated":true,"deprecationReason":"Gone."},{"name":"now","isDeprecated":false,"deprecationReason":null}]},{"name":"was","isDeprecated":true,"deprecationReason":"No longer supported","args":[]}]}}}"""
        },
        {
            "{ a: __type(name: \"Mode\") { enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } } b: __type(name: \"Nope\") { name } }",
            """{"data":{"a":{"enumValues":[{"name":"ON"}],"all":[{"name":"ON","deprecationReason":null},{"name":"OFF","deprecationReason":"Never off."}]},"b":null}}"""
        },
        {
            "{ a: __type(name: \"Choice\") { kind isOneOf inputFields { name } all: inputFields(includeDeprecated: true) { name } } b: __type(name: \"Date\") { specifiedByURL isOneOf } c: __type(name: \"Any\") { possibleTypes { name } isOneOf } }",
            """{"data":{"a":{"kind":"INPUT_OBJECT","isOneOf":true,"inputFields":[{"name":"a"}],"all":[{"name":"a"},{"name":"b"}]},"b":{"specifiedByURL":"https://example.org","isOneOf":null},"c":{"possibleTypes":[{"name":"Query"}],"isOneOf":null}}}"""
        },
        {
            "{ __schema { directives { name isRepeatable locations args { name } all: args(includeDeprecated: true) { name } } } }",
            """{"data":{"__schema":{"directives":[{"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}],"all":[{"name":"if"}]},{"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"],"args":[{"name":"if"}],"all":[{"name":"if"}]},{"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"],"args":[{"name":"reason"}],"all":[{"name":"reason"}]},{"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"],"args":[{"name":"url"}],"all":[{"name":"url"}]},{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"],"args":[],"all":[]},{"name":"mark","isRepeatable":true,"locations":["FIELD","QUERY"],"args":[{"name":"text"}],"all":[{"name":"text"},{"name":"old"}]}]}}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Execute_Introspection_TellsTheWholeSchema(string query, string response) => Assert.Equal(response, Bed.Run(query));

    /// <summary>What GraphiQL and the tools of Apollo and Relay send, with all that the reference implementation can add to it.</summary>
    private const string ClientsQuery = """
        query IntrospectionQuery {
          __schema { description queryType { name kind } mutationType { name kind } subscriptionType { name kind } types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } } }
        }
        fragment FullType on __Type { kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue } interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } possibleTypes { ...TypeRef } }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } } }
        """;

    [Fact]
    public void Execute_TheQueryThatClientsSend_DescribesEveryTypeAndDirective()
    {
        using var answer = JsonDocument.Parse(Bed.Run(ClientsQuery));

        Assert.False(answer.RootElement.TryGetProperty("errors", out _));
        var schema = answer.RootElement.GetProperty("data").GetProperty("__schema");
        Assert.Equal(Bed.Engine.Schema.Types.Select(type => type.Name), schema.GetProperty("types").EnumerateArray().Select(type => type.GetProperty("name").GetString()));
        Assert.Equal(Bed.Engine.Schema.Directives.Select(directive => directive.Name), schema.GetProperty("directives").EnumerateArray().Select(directive => directive.GetProperty("name").GetString()));
    }

    [Fact]
    public void Execute_IntrospectionSwitchedOff_IsRefusedButTypeNameAnswered()
    {
        var bed = new Testbed(Sdl, Map, EngineOptions.Default with { AllowIntrospection = false });

        Assert.Equal("""{"data":{"__typename":"Query"}}""", bed.Run("{ __typename }"));
        Assert.Equal(
            """{"errors":[{"message":"GraphQL introspection has been disabled, but the requested query contained the field \"__type\".","locations":[{"line":1,"column":32}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}]}""",
            bed.Run("{ ...F } fragment F on Query { __type(name: \"Query\") { name } }"));
    }
}
