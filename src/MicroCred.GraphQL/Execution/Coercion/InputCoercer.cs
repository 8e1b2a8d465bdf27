using System.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// Turns input into the CLR value that resolvers get. Made once for each input type at start. Specification sections 3.5 to 3.12, "Input Coercion".
/// </summary>
internal abstract class InputCoercer(GraphQLType type, Type clrType)
{
    public GraphQLType Type { get; } = type;

    /// <summary>What a value that is not null is an instance of.</summary>
    public Type ClrType { get; } = clrType;

    /// <summary>Reads a value of the request's variables, which is not null unless the type allows it; problems go to <paramref name="problems"/>.</summary>
    public abstract object? FromJson(JsonElement value, CoercionProblems problems);

    /// <summary>Reads a literal. False, with a problem noted, where it does not fit.</summary>
    /// <param name="variables">Values of the variables that the literal uses.</param>
    public abstract bool TryLiteral(ValueNode node, VariableValues variables, CoercionProblems problems, out object? value);

    /// <summary>
    /// Makes the value of a variable what this type's place needs: <c>$x: [Int!]</c> may stand where <c>[Int]</c> is asked for, but their arrays differ.
    /// </summary>
    public virtual object? Adapt(object? variable) => variable;

    /// <summary>A value that has no problem fits.</summary>
    protected static bool Fits(CoercionProblems problems, int before) => problems.Count == before;
}

/// <summary>Values that did not fit, and where within the variable they stand. Only so many are kept; the rest are counted.</summary>
internal sealed class CoercionProblems
{
    public const int Most = 50;

    private List<PathSegment>? path;
    private List<(string Path, string Value, string Message)>? items;

    public int Count { get; private set; }

    /// <summary>Nobody will read more of them: what is left of a value need not be looked at.</summary>
    public bool IsFull => Count > Most;

    public IReadOnlyList<(string Path, string Value, string Message)> Items => (IReadOnlyList<(string, string, string)>?)items ?? [];

    public void Enter(PathSegment step) => (path ??= []).Add(step);

    public void Leave() => path!.RemoveAt(path.Count - 1);

    public void Add(JsonElement value, string message) => Add(JsonInspection.Show(value), message);

    public void Add(ValueNode value, string message) => Add(Printer.Print(value), message);

    private void Add(string value, string message)
    {
        Count++;
        items ??= [];
        if (items.Count <= Most)
            items.Add((string.Concat(path?.Select(step => step.Name is { } name ? "." + name : $"[{step.Index}]") ?? []), value, message));
    }
}
