using System.Globalization;
using System.Runtime.CompilerServices;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.Conformance.Tests.Reference;

/// <summary>Our side of schema.graphql; resolvers.mjs is the same on the reference's.</summary>
internal sealed class Data
{
    private int sum;

    public static Schema Schema { get; } = SchemaBuilder.Build(new Source(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Reference", "schema.graphql")), "schema.graphql"));

    /// <summary>Limits are no part of a comparison of verdicts.</summary>
    public static GraphQLLimits NoLimits { get; } = new()
    {
        DocumentBytes = int.MaxValue, Tokens = int.MaxValue, Nesting = ParserOptions.HighestNesting, ValidationSteps = int.MaxValue, Depth = int.MaxValue,
        RootFields = int.MaxValue, Aliases = int.MaxValue, Directives = int.MaxValue, IntrospectionDepth = int.MaxValue, Cost = int.MaxValue,
    };

    public static IGraphQLEngine Engine(GraphQLLimits? limits = null) => EngineUnderTest.Of(Schema, new Data().Resolvers(), EngineOptions.Default with { Limits = limits ?? new() });

    private ResolverMap Resolvers() => new ResolverMap()
        .Object<Person>("Person", person => person
            .Field("id", p => $"Person:{p.Number}")
            .Field("label", p => Label("Person", p.Number))
            .Field("age", p => p.Number * 7 % 90)
            .Field("height", p => 1.5 + (p.Number / 8.0))
            .Field("mood", p => (Mood)(p.Number % 3))
            .Field("tags", p => p.Number % 2 == 0 ? new[] { "a", null, $"t{p.Number}" } : [])
            .Field("grid", p => new int[]?[] { [p.Number, p.Number + 1], null, [] })
            .Field("friends", (p, context) => Range(p.Number + 1, context.Argument<int?>("first") ?? 0).Select(n => new Person(n)).ToList())
            .Field("best", p => p.Number % 3 == 0 ? null : new Person(p.Number + 1))
            .Field("pet", p => p.Number % 5 == 0 ? null : Animal(p.Number))
            .Field("pets", p => Range(p.Number, 2).Select(Animal).ToList())
            .Field("failing", (p, context) => p.Number % 2 == 0 ? "fine" : Fail<string>(context))
            .Field("strict", (p, context) => p.Number % 5 == 0 ? Fail<string>(context)! : "strict")
            .FieldAsync("late", async (p, _) =>
            {
                await Task.Yield();
                return p.Number % 2 == 0 ? "late" : throw new InvalidOperationException("This field fails late.");
            })
            .FieldAsync("lateStrict", async (p, _) =>
            {
                await Task.Yield();
                return p.Number % 7 == 0 ? null! : "late";
            })
            .Field("brittle", p => p.Number % 3 == 0 ? new[] { "a", null! } : ["a", "b"]))
        .Object<Dog>("Dog", dog => dog
            .Field("id", d => $"Dog:{d.Number}")
            .Field("label", d => Label("Dog", d.Number))
            .Field("owner", d => new Person(d.Number))
            .Field("barks", d => d.Number % 4 == 0 ? null : (bool?)true)
            .Field("size", d => d.Number))
        .Object<Cat>("Cat", cat => cat
            .Field("id", c => $"Cat:{c.Number}")
            .Field("label", c => Label("Cat", c.Number))
            .Field("owner", c => new Person(c.Number))
            .Field("lives", _ => 9)
            .Field("size", c => c.Number))
        .Root("Query", Query)
        .Root("Mutation", mutation => mutation
            .Field("add", context => sum = (int)((sum + (long)context.Argument<int>("by")) % 1000))
            .Field("fail", context => Fail<int?>(context))
            .Field("person", context => new Person(Small(context.Argument<int>("number")))))
        .Subscription("Subscription", subscription => subscription
            .Stream("count", context => Count(context.Argument<int>("to"), number => number))
            .Stream("open", context => Open(context.Argument<int>("after"), context.CancellationToken))
            .Stream("person", context => Count(1, _ => new Person(Small(context.Argument<int>("number"))))))
        .Enum<Mood>("Mood")
        .Input<Nested>("Nested")
        .Input<Choice>("Choice")
        .Scalar<string>("Anything", "anything", TakeAnything, (value, json) => json.Text(value));

    private static bool TakeAnything(ScalarInput input, out string value)
    {
        value = input.Text;
        return true;
    }

    private static void Query(RootResolvers query) => query
        .Field("person", context => context.Argument<int>("number") < 0 ? null : new Person(Small(context.Argument<int>("number"))))
        .Field("people", context => Range(1, context.Argument<int>("count")).Select(n => n == 2 ? null : new Person(n)).ToList())
        .Field("node", context => context.Argument<int?>("number") is { } n ? Small(n) % 3 == 0 ? new Person(Small(n)) : Animal(Small(n)) : null)
        .Field("owned", context => context.Argument<int?>("number") is { } n ? Animal(Small(n)) : null)
        .Field("pet", context => context.Argument<int?>("number") is { } n ? Animal(Small(n)) : null)
        .Field("pets", context => Range(1, context.Argument<int?>("count") ?? 0).Select(Animal).ToList())
        .Field("int", context => context.Argument<int?>("value"))
        .Field("float", context => context.Argument<double?>("value"))
        .Field("string", context => context.Argument<string?>("value"))
        .Field("boolean", context => context.Argument<bool?>("value"))
        .Field("id", context => context.Argument<string?>("value"))
        .Field("mood", context => context.Argument<Mood?>("value"))
        .Field("ints", context => context.Argument<IReadOnlyList<int?>?>("value"))
        .Field("strictInts", context => context.Argument<IReadOnlyList<int>>("value"))
        .Field("matrix", context => context.Argument<IReadOnlyList<IReadOnlyList<int?>?>?>("value"))
        .Field("nested", context => context.Argument<Nested?>("value")?.Flat())
        .Field("choose", context => context.Argument<Choice>("by").Show())
        .Field("anything", context => (bool?)context.HasArgument("value"))
        .Field("same", _ => default(RootValue));

    private static string? Label(string type, int number) => number % 4 == 0 ? null : $"{type} {number}";

    private static int Small(int number) => ((number % 100) + 100) % 100;

    private static object Animal(int number) => number % 2 == 0 ? new Dog(number) : new Cat(number);

    private static IEnumerable<int> Range(int from, int count) => Enumerable.Range(from, Math.Clamp(count, 0, 5));

    private static T? Fail<T>(ResolverContext context) => context.Refuse<T>(ErrorCodes.Conflict, "This field fails.");

    /// <summary>Some events, and then none until the subscriber leaves.</summary>
    private static async IAsyncEnumerable<int> Open(int events, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var i = 1; i <= events; i++)
            yield return i;
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    private static async IAsyncEnumerable<T> Count<T>(int to, Func<int, T> make)
    {
        for (var i = 1; i <= to; i++)
        {
            await Task.Yield();
            yield return make(i);
        }
    }

    private enum Mood { Happy, Sad, Calm }

    private sealed record Person(int Number);

    private sealed record Dog(int Number);

    private sealed record Cat(int Number);

    private sealed record Choice(int? Number, string? Text, Nested? Nested)
    {
        public string Show() => Number is { } number ? $"number {number}" : Text is { } text ? $"text {text}" : $"nested {string.Join(';', Nested!.Flat())}";
    }

    private sealed record Nested(Optional<int?> Int, string Required, Optional<IReadOnlyList<int>?> List, Optional<Mood?> Mood, Optional<Nested?> Deeper)
    {
        public List<string> Flat() =>
        [
            $"int={Show(Int, value => value!.Value.ToString(CultureInfo.InvariantCulture))}",
            $"required={Required}",
            $"list={Show(List, value => $"[{string.Join(',', value!)}]")}",
            $"mood={Show(Mood, value => EnumBinding.SchemaName(value!.Value.ToString()))}",
            $"deeper={Show(Deeper, value => $"{{{string.Join(';', value!.Flat())}}}")}",
        ];

        private static string Show<T>(Optional<T> optional, Func<T?, string> show) => !optional.IsGiven ? "absent" : optional.Value is null ? "null" : show(optional.Value);
    }
}
