using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Tests.Resolvers;

/// <summary>SDL and resolver map must correspond, both ways; every difference is named at start.</summary>
public class BindingTests
{
    private sealed record Thing(int Id);

    private sealed record Other(string Name);

    private sealed record Choice(int A, string? B);

    private enum Mode { OnLine, OffLine, Hybrid3D }

    private static ResolverMap Query(Action<RootResolvers> fields) => new ResolverMap().Root("Query", fields);

    public static TheoryData<string, ResolverMap, string[]> Different => new()
    {
        {
            "type Query { a: Int b: Int }",
            Query(t => t.Field("a", _ => 1).Field("c", _ => 1)),
            ["Query.c has a resolver but is not in the SDL. Correct its name, or add the field to the SDL.", "Query.b has no resolver. Add .Field(\"b\", ...) to \"Query\" in the resolver map, or take the field out of the SDL."]
        },
        {
            "type Query { a: Thing } type Thing { id: ID! } enum Mode { A } scalar Date input I { a: Int }",
            Query(t => t.Field("a", _ => new Thing(1))),
            ["Object type \"Thing\" is not in the resolver map. Add .Object<T>(\"Thing\").", "Enum \"Mode\" is not in the resolver map. Add .Enum<T>(\"Mode\").", "Scalar \"Date\" is not in the resolver map. Add .Scalar<T>(\"Date\").", "Input object \"I\" is not in the resolver map. Add .Input<T>(\"I\")."]
        },
        {
            "type Query { a: Int }",
            Query(t => t.Field("a", _ => 1)).Object<Thing>("Thing", t => t.Field("id", x => x.Id)).Enum<Mode>("Mode").Abstract("Node", _ => "Thing"),
            ["The resolver map has the object type \"Thing\", which the SDL does not define. Correct its name, or define it.", "The resolver map has the enum \"Mode\", which the SDL does not define. Correct its name, or define it.", "The resolver map has the abstract type \"Node\", which the SDL does not define. Correct its name, or define it."]
        },
        {
            "type Query { a: Mode } enum Mode { ON_LINE OFF_LINE BLENDED }",
            Query(t => t.Field("a", _ => Mode.OnLine)).Enum<Mode>("Mode"),
            ["Enum \"Mode\" has the value BLENDED, which Mode lacks.", "Mode has a value for HYBRID3_D, which the enum \"Mode\" lacks in the SDL."]
        },
        {
            "type Query { a: Int b(of: Int): Int }",
            Query(t => t.Field("a", _ => "text").Field("b", _ => 1)),
            ["Query.a is Int in the SDL, but its resolver returns System.String. Return int, short, byte or long."]
        },
        {
            "type Query { a: Thing } type Thing { id(plus: Int): ID! }",
            Query(t => t.Field("a", _ => new Thing(1))).Object<Thing>("Thing", t => t.Field("id", x => x.Id)),
            ["Thing.id has arguments, but its resolver takes no context and so ignores them. Use .Field(\"id\", (parent, context) => ...)."]
        },
        {
            "type Query { a: [Int!]! b: Thing } type Thing { id: ID! }",
            Query(t => t.Field("a", _ => 1).Field("b", _ => new Other("x"))).Object<Thing>("Thing", t => t.Field("id", x => x.Id)),
            ["Query.a is [Int!]! in the SDL, but its resolver returns System.Int32. Return a sequence of which each item is int, short, byte or long.", $"Query.b is Thing in the SDL, but its resolver returns {typeof(Other)}. Return {typeof(Thing)}."]
        },
        {
            "type Query { a(i: I): Int } input I { a: Int c: String }",
            Query(t => t.Field("a", _ => 1)).Input<Choice>("I"),
            [$"I.a is Int (System.Int32), but its constructor parameter is System.Int32. A field that may be null or left out needs a nullable parameter, a default or Optional<T>.", "Choice has the constructor parameter \"B\", but input object \"I\" has no such field.", "Input object \"I\" has the field \"c\", but the constructor of Choice has no such parameter."]
        },
        {
            "type Query { a: Any } union Any = One | Two type One { id: ID! } type Two { id: ID! }",
            Query(t => t.Field("a", _ => new Thing(1))).Object<Thing>("One", t => t.Field("id", x => x.Id)).Object<Thing>("Two", t => t.Field("id", x => x.Id)),
            [$"Values of {typeof(Thing)} may be \"One\" or \"Two\" where \"Any\" is asked for. Add .Abstract(\"Any\", value => ...) to say which."]
        },
        {
            "scalar Day type Query { a(x: Day = \"no\"): Int }",
            Query(t => t.Field("a", _ => 1)).Scalar<int>("Day", "a number", (input, out value) => int.TryParse(input.Text, out value), (value, json) => json.Number(value)),
            ["Query.a.x has the default \"no\", which is no Day: Day cannot represent value: \"no\". Expected a number."]
        },
        {
            "type Query { a: Int } type Mutation { b: Int }",
            new ResolverMap().Object<Thing>("Query", t => t.Field("a", x => x.Id)).Subscription("Mutation", t => t.Stream<int>("b", _ => null)),
            ["\"Query\" is a root of the schema: bind it with .Root(\"Query\", ...).", "\"Mutation\" is a root of the schema: bind it with .Root(\"Mutation\", ...)."]
        },
        {
            "type Query { a: Int }",
            Query(t => t.Field("a", _ => 1).Field("a", _ => 2)),
            ["Field Query.a is in the resolver map twice. Remove one."]
        },
    };

    [Theory]
    [MemberData(nameof(Different))]
    public void Engine_SchemaAndMapDiffer_NamesEachDifference(string sdl, ResolverMap map, string[] problems)
    {
        var schema = SchemaBuilder.Build(new Source(sdl));

        var exception = Assert.Throws<SchemaException>(() => new GraphQLEngine(schema, map));

        foreach (var problem in problems)
            Assert.Contains(problem, exception.Problems);
    }

    [Theory]
    [InlineData("OpenDistance", "OPEN_DISTANCE")]
    [InlineData("Online", "ONLINE")]
    [InlineData("Level2", "LEVEL2")]
    [InlineData("HTMLPage", "HTML_PAGE")]
    public void SchemaName_OfAClrName_IsItsWordsInCapitals(string clrName, string schemaName) =>
        Assert.Equal(schemaName, EnumBinding.SchemaName(clrName));

    [Fact]
    public void Root_CalledByTwoModules_BindsTheFieldsOfBoth()
    {
        var map = Query(t => t.Field("a", _ => 1)).Root("Query", t => t.Field("b", _ => 2));

        Assert.Equal(["a", "b"], Assert.Single(map.Objects).Fields.Select(field => field.Name));
    }
}
