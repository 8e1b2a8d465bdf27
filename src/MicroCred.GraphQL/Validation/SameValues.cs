using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation;

/// <summary>Whether arguments mean the same as written: the order of arguments and of input fields does not matter, that of lists does.</summary>
internal static class SameValues
{
    public static bool Are(ImmutableArray<ArgumentNode> a, ImmutableArray<ArgumentNode> b)
    {
        if (a.Length != b.Length)
            return false;
        if (!InOneOrder(a, b, argument => argument.Name.Value))
            (a, b) = (Sorted(a, argument => argument.Name.Value), Sorted(b, argument => argument.Name.Value));
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Name.Value != b[i].Name.Value || !Are(a[i].Value, b[i].Value))
                return false;
        }

        return true;
    }

    private static bool Are(ValueNode a, ValueNode b) => (a, b) switch
    {
        (VariableNode x, VariableNode y) => x.Name.Value == y.Name.Value,
        (IntValueNode x, IntValueNode y) => x.Text == y.Text,
        (FloatValueNode x, FloatValueNode y) => x.Text == y.Text,
        (StringValueNode x, StringValueNode y) => x.Value == y.Value,
        (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
        (EnumValueNode x, EnumValueNode y) => x.Value == y.Value,
        (NullValueNode, NullValueNode) => true,
        (ListValueNode x, ListValueNode y) => AreAll(x.Values, y.Values),
        (ObjectValueNode x, ObjectValueNode y) => AreAll(x.Fields, y.Fields),
        _ => false,
    };

    private static bool AreAll(ImmutableArray<ValueNode> a, ImmutableArray<ValueNode> b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (!Are(a[i], b[i]))
                return false;
        }

        return true;
    }

    private static bool AreAll(ImmutableArray<ObjectFieldNode> a, ImmutableArray<ObjectFieldNode> b)
    {
        if (a.Length != b.Length)
            return false;
        if (!InOneOrder(a, b, field => field.Name.Value))
            (a, b) = (Sorted(a, field => field.Name.Value), Sorted(b, field => field.Name.Value));
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i].Name.Value != b[i].Name.Value || !Are(a[i].Value, b[i].Value))
                return false;
        }

        return true;
    }

    private static bool InOneOrder<T>(ImmutableArray<T> a, ImmutableArray<T> b, Func<T, string> name)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (name(a[i]) != name(b[i]))
                return false;
        }

        return true;
    }

    private static ImmutableArray<T> Sorted<T>(ImmutableArray<T> items, Func<T, string> name) =>
        [.. items.OrderBy(name, StringComparer.Ordinal)];
}
