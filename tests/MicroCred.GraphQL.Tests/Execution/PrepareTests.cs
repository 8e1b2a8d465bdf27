using System.Text;
using System.Text.Json;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Tests.Execution;

public class PrepareTests
{
    private static readonly ResolverMap Map = new ResolverMap().Root("Query", t => t.Field("a", _ => 1).Field("self", _ => new object())).Object<object>("Self", t => t.Field("a", _ => 2).Field("self", self => self));

    private readonly Testbed bed = new("type Query { a: Int self: Self } type Self { a: Int self: Self }", Map);

    private PreparedOperation Prepare(string document, string? name = null) => bed.Engine.Prepare(Encoding.UTF8.GetBytes(document), name);

    [Fact]
    public void Prepare_SameTextAgain_GivesTheSameOperation()
    {
        Assert.Same(Prepare("{ a }"), Prepare("{ a }"));
        Assert.Same(Prepare("query A { a } query B { a }", "B"), Prepare("query A { a } query B { a }", "B"));
        Assert.NotSame(Prepare("{ a }"), Prepare("{ a  }"));
    }

    [Fact]
    public void Prepare_MoreThanIsKept_ForgetsWhatWasNotUsedLongest()
    {
        var engine = new Testbed("type Query { a: Int self: Self } type Self { a: Int self: Self }", Map, EngineOptions.Default with { CachedDocumentBytes = 10_000 }).Engine;
        var (used, unused) = (engine.Prepare("{ a }"u8, null), engine.Prepare("{ unused: a }"u8, null));
        Assert.Same(unused, engine.Prepare("{ unused: a }"u8, null));

        for (var i = 0; i < 50; i++)
        {
            engine.Prepare(Encoding.UTF8.GetBytes($"{{ a{i}: a }}"), null);
            Assert.Same(used, engine.Prepare("{ a }"u8, null));
        }

        Assert.NotSame(unused, engine.Prepare("{ unused: a }"u8, null));
    }

    [Fact]
    public void Prepare_PlansCompiledLater_CountToo()
    {
        var engine = new Testbed("type Query { a: Int self: Self } type Self { a: Int self: Self }", Map, EngineOptions.Default with { CachedDocumentBytes = 20_000 }).Engine;
        var unused = engine.Prepare("{ a }"u8, null);
        var fields = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"a{i}: a"));
        var growing = engine.Prepare(Encoding.UTF8.GetBytes($"query($x: Boolean!) {{ self {{ a @skip(if: $x) {fields} }} }}"), null);
        Assert.Same(unused, engine.Prepare("{ a }"u8, null));
        using var variables = JsonDocument.Parse("""{"x":true}""");

        Assert.NotNull(((CompiledOperation)growing).Find(variables.RootElement, out _, out _));

        Assert.NotSame(unused, engine.Prepare("{ a }"u8, null));
    }

    [Theory]
    [InlineData("query A { a } query B { a }", null, "Must provide operation name if query contains multiple operations.")]
    [InlineData("query A { a } query B { a }", "C", "Unknown operation named \"C\".")]
    [InlineData("{ a }", "C", "Unknown operation named \"C\".")]
    public void Prepare_OperationThatCannotBeChosen_SaysWhy(string document, string? name, string message)
    {
        var prepared = Prepare(document, name);

        Assert.Null(prepared.Kind);
        Assert.Equal(message, Assert.Single(prepared.Errors).Message);
    }

    [Fact]
    public async Task Response_DisposedOfTwice_LeavesTheNextRequestAlone()
    {
        var first = await bed.ExecuteAsync("{ a }");
        first.Dispose();
        using var second = await bed.ExecuteAsync("{ self { a } }");

        first.Dispose();

        Assert.Throws<ObjectDisposedException>(() => first.Body);
        Assert.Equal("""{"data":{"self":{"a":2}}}""", Encoding.UTF8.GetString(second.Body.Span));
    }

    [Fact]
    public void Prepare_Kind_IsThatOfTheOperation() => Assert.Equal(OperationKind.Query, Prepare("{ a }").Kind);

    [Fact]
    public void Prepare_FragmentsThatMultiply_AreRefusedBeforeTheyAreCompiled()
    {
        var document = new StringBuilder("{ self { ...F0 } }");
        for (var i = 0; i < 24; i++)
            document.Append($" fragment F{i} on Self {{ x: self {{ ...F{i + 1} }} y: self {{ ...F{i + 1} }} }}");
        document.Append(" fragment F24 on Self { a }");

        var errors = Prepare(document.ToString()).Errors;

        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Equal("LIMIT_EXCEEDED", error.Code));
    }

    [Fact]
    public void Execute_ConditionsOfManyCombinations_AreEachAnsweredRight()
    {
        const string Query = "query($p: Boolean!, $q: Boolean!, $r: Boolean!, $s: Boolean!, $t: Boolean!) { p: a @include(if: $p) q: a @skip(if: $q) ...F @include(if: $r) ...F @skip(if: $s) ... @include(if: $t) { t: a } } fragment F on Query { f: a }";
        for (var mask = 0; mask < 32; mask++)
        {
            bool Bit(int i) => (mask >> i & 1) == 1;
            var expected = new List<string>();
            if (Bit(0))
                expected.Add("\"p\":1");
            if (!Bit(1))
                expected.Add("\"q\":1");
            if (Bit(2) || !Bit(3))
                expected.Add("\"f\":1");
            if (Bit(4))
                expected.Add("\"t\":1");
            var variables = string.Join(',', "pqrst".Select((name, i) => $"\"{name}\":{(Bit(i) ? "true" : "false")}"));

            Assert.Equal($$$"""{"data":{{{{string.Join(',', expected)}}}}}""", bed.Run(Query, $"{{{variables}}}"));
        }
    }
}
