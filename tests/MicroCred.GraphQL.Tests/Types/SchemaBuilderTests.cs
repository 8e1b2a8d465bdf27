using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Tests.Types;

public class SchemaBuilderTests
{
    [Fact]
    public void Build_SeveralFilesWithExtensions_MakesOneSchema()
    {
        var schema = SchemaBuilder.Build(
            new Source("""
                "A level of a framework."
                type Level implements Node { id: ID!, number: Int! @deprecated(reason: "Use id.") }
                interface Node { id: ID! }
                type Query { level(number: Int! = 1): Level }
                """, "a.graphql"),
            new Source("""
                extend type Query { levels: [Level!]! }
                union Thing = Level
                enum Mode { ON_LINE }
                extend enum Mode { OFF_LINE }
                input Choice @oneOf { a: Int, b: String }
                scalar Date @specifiedBy(url: "https://example.org/date")
                """, "b.graphql"));

        var level = Assert.IsType<ObjectType>(schema.FindType("Level"));
        Assert.Equal("A level of a framework.", level.Description);
        Assert.Equal("Use id.", level.Fields.Find("number")!.DeprecationReason);
        Assert.Equal(["Query.level", "Query.levels"], schema.Query.Fields.Select(field => field.ToString()));
        Assert.Equal("[Level!]!", schema.Query.Fields.Find("levels")!.Type.ToString());
        Assert.Equal(["ON_LINE", "OFF_LINE"], ((EnumType)schema.FindType("Mode")!).Values.Select(value => value.Name));
        Assert.True(((InputObjectType)schema.FindType("Choice")!).IsOneOf);
        Assert.Equal("https://example.org/date", ((ScalarType)schema.FindType("Date")!).SpecifiedByUrl);
        Assert.Same(level, Assert.Single(schema.PossibleTypes(schema.FindType("Node")!)));
        Assert.Same(level, Assert.Single(schema.PossibleTypes(schema.FindType("Thing")!)));
    }

    [Fact]
    public void FindField_MetaFields_StandWhereTheSpecificationPutsThem()
    {
        var schema = SchemaBuilder.Build(new Source("type Query { a: A } type A { b: Int } union U = A"));

        Assert.Equal("String!", schema.FindField(schema.FindType("U")!, "__typename")!.Type.ToString());
        Assert.Equal("__Schema!", schema.FindField(schema.Query, "__schema")!.Type.ToString());
        Assert.Equal("__Type", schema.FindField(schema.Query, "__type")!.Type.ToString());
        Assert.Null(schema.FindField(schema.FindType("A")!, "__schema"));
    }

    public static TheoryData<string, string> Wrong => new()
    {
        { "type Query {", "test(1,13): Syntax Error: Expected Name, found <EOF>." },
        { "type A { b: Int }", "The schema has no query type. Define \"type Query\", or name one with \"schema { query: ... }\"." },
        { "type Query { a: B }", "test(1,17): Unknown type \"B\". Define it, or correct its name." },
        { "type Query { a: I } input I { b: Int }", "test(1,17): Field \"Query.a\" has the type I, which is an input type. A field needs an output type." },
        { "type Query { a(b: Query): Int }", "test(1,19): Argument \"b\" of Field \"Query.a\" has the type Query, which is an output type. An argument or input field needs an input type." },
        { "type Query { a: Int a: Int }", "test(1,21): Member \"Query.a\" is defined more than once. Remove one, or extend the first." },
        { "type Query { a: Int } type Query { b: Int }", "test(1,28): Type \"Query\" is defined more than once. Remove one, or extend the first." },
        { "type Query { __a: Int }", "test(1,14): The name \"__a\" begins with \"__\", which the specification reserves." },
        { "type Query { a(b: Int! @deprecated): Int }", "test(1,16): Argument \"b\" of Field \"Query.a\" is required and cannot be deprecated. Make it optional first." },
        { "type Query { a: Int } extend type X { b: Int }", "test(1,35): Cannot extend \"X\": no such type is defined." },
        { "type Query { a: Int } extend enum Query { B }", "test(1,35): Cannot extend \"Query\" as an enum: it is an object type." },
        { "type Query implements I { a: Int } interface I { b: Int }", "test(1,6): \"Query\" implements \"I\" but lacks its field \"b\"." },
        { "type Query implements I { a: Int } interface I { a: Int! }", "test(1,6): \"Query.a\" is Int, but \"I.a\" promises Int!." },
        { "type Query implements I { a(x: Int!): Int } interface I { a: Int }", "test(1,6): The argument \"x\" of \"Query.a\" is required, but \"I.a\" does not have it. Make it optional." },
        { "type Query implements A { a: Int } interface A implements B { a: Int } interface B { a: Int }", "test(1,6): \"Query\" implements \"A\" and so must implement \"B\" too." },
        { "type Query { a(b: I): Int } input I { i: I! }", "test(1,35): \"I\" can never be given: I.i requires itself. Make one of these fields nullable or a list." },
        { "type Query { a(b: I): Int } input I @oneOf { i: Int! }", "test(1,35): I.i belongs to a @oneOf input object and must be nullable." },
        { "type Query { a: Int @nope }", "test(1,21): Unknown directive \"@nope\". Define it, or correct its name." },
        { "type Query { a: Int @oneOf }", "test(1,21): Directive \"@oneOf\" may not stand at FIELD_DEFINITION." },
        { "type Query { a: Int @deprecated @deprecated }", "test(1,33): Directive \"@deprecated\" may stand here only once." },
        { "type Query { a: D } scalar D @specifiedBy", "test(1,30): Directive \"@specifiedBy\" needs its argument \"url\" of type String!." },
        { "schema { query: Query mutation: Query } type Query { a: Int }", "test(1,33): \"Query\" is the root of two kinds of operation. Each needs a type of its own." },
        { "type Query { a: Int } query { a }", "test(1,23): A schema cannot hold an operation. Move it to a document that is executed." },
        { "type Query { a: U } union U = E enum E { A }", "test(1,31): Union \"U\" names \"E\", which is no object type." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Build_WrongSchema_NamesTheProblemAndItsPlace(string sdl, string problem)
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaBuilder.Build(new Source(sdl, "test")));

        Assert.Contains(problem, exception.Problems);
    }

    [Fact]
    public void Build_SeveralProblems_ReportsThemAll()
    {
        var exception = Assert.Throws<SchemaException>(() => SchemaBuilder.Build(new Source("type Query { a: B, c: D }", "test")));

        Assert.Equal(2, exception.Problems.Length);
    }
}
