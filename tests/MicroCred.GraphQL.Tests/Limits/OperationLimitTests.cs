using System.Text;
using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Types;
using MicroCred.GraphQL.Validation;

namespace MicroCred.GraphQL.Tests.Limits;

public sealed class OperationLimitTests
{
    private static readonly Schema Schema = SchemaBuilder.Build(FieldCosts.Directives, new Source("""
        type Query {
          item: Item  items(first: Int, last: Int): ItemConnection!  all: [Item!]!
          few: [Item!]! @listSize(assumedSize: 3)  sliced(limit: Int): [Item!]! @listSize(slicingArguments: ["limit"], assumedSize: 7)
          dear: String @cost(weight: 500)  name: String
        }
        type ItemConnection { edges: [Edge!]!  nodes: [Item!]!  totalCount: Int! }
        type Edge { cursor: String!  node: Item! }
        type Item { name: String  part: Item  parts: [Item!]!  tags: [String!]! }
        """));

    [Theory]
    [InlineData("{ item { name } }", 1)]
    [InlineData("{ name }", 0)]
    [InlineData("{ all { name part { name } } }", 20)]
    [InlineData("{ all { parts { name } } }", 110)]
    [InlineData("{ few { name } }", 3)]
    [InlineData("{ sliced { name } }", 7)]
    [InlineData("{ sliced(limit: 40) { name } }", 40)]
    [InlineData("{ items(first: 50) { totalCount nodes { name part { name } } } }", 101)]
    [InlineData("{ items(first: 5) { edges { node { name } } } }", 11)]
    [InlineData("{ items { nodes { name } } }", 11)]
    [InlineData("{ items(first: 2, last: 30) { nodes { name } } }", 31)]
    [InlineData("{ items(first: 50) { ...F } } fragment F on ItemConnection { nodes { ...G } } fragment G on Item { part { name } }", 101)]
    [InlineData("{ a: items(first: 2) { ...F } b: items(first: 20) { ...F } } fragment F on ItemConnection { nodes { name } }", 24)]
    [InlineData("{ dear }", 500)]
    [InlineData("{ items(first: -5) { nodes { name } } }", 1)]
    [InlineData("{ __schema { types { fields { name } } } }", 0)]
    [InlineData("{ items(first: 2147483647) { nodes { parts { parts { parts { name } } } } } }", int.MaxValue)]
    public void Cost_WithoutVariables_IsTheNumberOfObjects(string query, long cost) => Assert.Equal(cost, Measure(query).Cost(default));

    [Theory]
    [InlineData("""{"n":50}""", 51)]
    [InlineData("""{"n":1}""", 2)]
    [InlineData("{}", 5)]
    [InlineData("""{"n":null}""", 11)]
    [InlineData("""{"n":1e30}""", int.MaxValue)]
    [InlineData("""{"n":"x"}""", 11)]
    public void Cost_WithAVariable_IsThatOfItsValue(string variables, long cost) =>
        Assert.Equal(cost, Measure("query ($n: Int = 4) { items(first: $n) { nodes { name } } }").Cost(JsonDocument.Parse(variables).RootElement));

    [Fact]
    public void Cost_OfFragmentsThatMultiplyOneAnother_IsCountedAtOnce()
    {
        var text = new StringBuilder("query ($n: Int) { item { ...F0 } sliced(limit: $n) { ...F0 } }");
        for (var i = 0; i < 40; i++)
            text.Append($" fragment F{i} on Item {{ part {{ ...F{i + 1} }} parts {{ ...F{i + 1} }} }}");
        text.Append(" fragment F40 on Item { name }");

        Assert.Equal(int.MaxValue, Measure(text.ToString()).Cost(default));
    }

    [Theory]
    [InlineData("{ item { part { part { part { name } } } } }", "depth", 5, 4)]
    [InlineData("{ item { ...F } } fragment F on Item { part { part { part { name } } } }", "depth", 5, 4)]
    [InlineData("{ a: name b: name c: name d: name }", "aliases", 4, 3)]
    [InlineData("{ item { ...F part { ...F } } } fragment F on Item { a: name b: name }", "aliases", 4, 3)]
    [InlineData("{ name b: name item { name } few { name } __typename }", "rootFields", 5, 4)]
    [InlineData("{ name @skip(if: false) @include(if: true) }", "directives", 2, 1)]
    [InlineData("{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }", "introspectionDepth", 3, 2)]
    [InlineData("{ few { name } dear }", "cost", 503, 100)]
    public void Operation_AboveALimit_NamesLimitFigureAndAllowance(string query, string limit, long actual, long allowed)
    {
        var error = Assert.Single(Measure(query, new() { Depth = 4, Aliases = 3, RootFields = 4, Directives = 1, IntrospectionDepth = 2, Cost = 100 }).Errors);

        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        KeyValuePair<string, object?>[] expected = [new("limit", limit), new("actual", actual), new("allowed", allowed)];
        Assert.Equal(expected, error.Extensions);
        Assert.Equal(new SourceLocation(1, 1), Assert.Single(error.Locations));
    }

    [Fact]
    public void Introspection_OfEveryTool_IsWithinTheDefaults()
    {
        // What graphql-js, GraphiQL and Apollo ask, with all options.
        const string Query = """
            query IntrospectionQuery {
              __schema {
                description queryType { name kind } mutationType { name kind } subscriptionType { name kind }
                types { ...FullType }
                directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
              }
            }
            fragment FullType on __Type {
              kind name description specifiedByURL isOneOf
              fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields(includeDeprecated: true) { ...InputValue }
              interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...TypeRef }
            }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
            fragment TypeRef on __Type {
              kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
            }
            """;

        var allowance = Measure(Query);

        Assert.Empty(allowance.Errors);
        Assert.Null(allowance.CheckCost(default));
    }

    private static OperationAllowance Measure(string query, GraphQLLimits? limits = null)
    {
        var document = Parser.Parse(query);
        Assert.Empty(Validator.Validate(Schema, document));
        return new OperationLimits(Schema, limits ?? new()).Measure(document, document.Definitions.OfType<OperationNode>().Single());
    }
}
