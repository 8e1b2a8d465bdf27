using System.Collections.Frozen;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Validation;

namespace MicroCred.GraphQL.Limits;

/// <summary>
/// How much one request may ask. All are on by default; each refusal has the code LIMIT_EXCEEDED and names the limit, the figure and the
/// allowance. docs/graphql-errors.md lists them for clients.
/// </summary>
public sealed record GraphQLLimits
{
    /// <summary>Bytes of a document in UTF-8.</summary>
    public int DocumentBytes { get; init; } = 100 * 1024;

    /// <summary>Lexical tokens of a document.</summary>
    public int Tokens { get; init; } = 10_000;

    /// <summary>Braces and brackets open inside one another. See <see cref="ParserOptions.MaxNesting"/>.</summary>
    public int Nesting { get; init; } = 64;

    /// <summary>Work of validation. See <see cref="ValidationOptions.MaxSteps"/>.</summary>
    public int ValidationSteps { get; init; } = 100_000;

    /// <summary>Fields inside one another, fragments written out; those of introspection do not count.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>Fields of the root, fragments written out.</summary>
    public int RootFields { get; init; } = 20;

    /// <summary>Fields with an alias, fragments written out.</summary>
    public int Aliases { get; init; } = 60;

    /// <summary>Directives at one place.</summary>
    public int Directives { get; init; } = 8;

    /// <summary>Lists of a type's parts (fields, interfaces, possible types, input fields) inside one another, in introspection.</summary>
    public int IntrospectionDepth { get; init; } = 2;

    /// <summary>Estimated cost: about the number of objects that the answer may hold. See <see cref="FieldCosts"/>.</summary>
    public int Cost { get; init; } = 10_000;

    /// <summary>Values in the variables, at any depth; lists and objects count too.</summary>
    public int VariableValues { get; init; } = 10_000;

    /// <summary>Time from the start of execution until the answer is written. Subscriptions have it for each event.</summary>
    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Mutations that may take longer than <see cref="ExecutionTime"/>, by the name of their field. Default none.</summary>
    public FrozenDictionary<string, TimeSpan> LongMutations { get; init; } = FrozenDictionary<string, TimeSpan>.Empty;

    /// <summary>Operations that one client may have running at a time, subscriptions included. A client is a person signed in, else an address.</summary>
    public int ConcurrentOperations { get; init; } = 100;

    /// <summary>Defines <c>@cost</c> and <c>@listSize</c>, for a schema that says what its fields cost.</summary>
    public static Source CostDirectives => FieldCosts.Directives;

    internal ParserOptions Parsing => new(Tokens, Nesting);
}
