using System.Collections.Immutable;
using System.Text.Json;

namespace MicroCred.GraphQL.Limits;

/// <summary>
/// The estimated cost of a selection, as a formula of the variables that tell the length of lists:
/// <c>size × (own + the sum of the parts)</c>. Whatever does not depend on a variable is summed up beforehand.
/// </summary>
/// <param name="Id">Tells the nodes of an operation apart, from 0; fragments share theirs.</param>
internal sealed record CostNode(int Id, ListSize Size, long Own, ImmutableArray<CostNode> Parts)
{
    /// <summary>Enough to exceed every allowance, and far from overflow.</summary>
    public const long Most = int.MaxValue;

    public bool IsConstant => Size.Variables.IsEmpty && Parts.IsEmpty;

    public long Constant => Multiply(Size.Fixed, Own);

    public static long Multiply(long a, long b) => Math.Min(Most, Math.Min(a, Most) * Math.Min(b, Most));

    public static long Add(long a, long b) => Math.Min(Most, a + b);

    /// <param name="known">A slot for each node, -1 while unknown: a fragment spread many times is computed once.</param>
    public long Evaluate(JsonElement variables, long[] known)
    {
        if (known[Id] >= 0)
            return known[Id];
        var sum = Own;
        foreach (var part in Parts)
            sum = Add(sum, part.Evaluate(variables, known));
        return known[Id] = Multiply(Size.Evaluate(variables), sum);
    }
}

/// <summary>The length that a list is taken to have.</summary>
/// <param name="Fixed">The largest slicing argument that is written out; where there is none, what is assumed.</param>
/// <param name="Variables">Slicing arguments that are variables, each with the default of its definition.</param>
/// <param name="HasFixed">A slicing argument is written out.</param>
internal readonly record struct ListSize(long Fixed, ImmutableArray<(string Name, long? Default)> Variables, bool HasFixed)
{
    public static ListSize One { get; } = new(1, [], true);

    public long Evaluate(JsonElement values)
    {
        if (Variables.IsEmpty)
            return Fixed;
        long? largest = HasFixed ? Fixed : null;
        foreach (var (name, preset) in Variables)
        {
            var isGiven = values.ValueKind == JsonValueKind.Object && values.TryGetProperty(name, out var given) && given.ValueKind != JsonValueKind.Undefined;
            var value = isGiven ? Number(values.GetProperty(name)) : preset;
            if (value is { } number)
                largest = Math.Max(largest ?? 0, number);
        }

        return largest ?? Fixed;
    }

    /// <summary>Null where it is no number, which variable coercion refuses.</summary>
    private static long? Number(JsonElement value) =>
        value.ValueKind != JsonValueKind.Number ? null : value.TryGetInt64(out var number) ? Math.Clamp(number, 0, CostNode.Most) : CostNode.Most;
}
