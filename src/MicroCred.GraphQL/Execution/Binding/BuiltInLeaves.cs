using System.Globalization;

namespace MicroCred.GraphQL.Execution;

/// <summary>The CLR types that may stand for the five scalars of the specification. Section 3.5, "Result Coercion".</summary>
internal static class BuiltInLeaves
{
    private static readonly Dictionary<string, object[]> Writes = new(StringComparer.Ordinal)
    {
        ["Int"] =
        [
            Leaf<int>(static (value, output) => output.Number(value)),
            Leaf<short>(static (value, output) => output.Number(value)),
            Leaf<byte>(static (value, output) => output.Number(value)),
            Leaf<long>(static (value, output) => output.Number(value), static value => value is >= int.MinValue and <= int.MaxValue
                ? null
                : CoercionMessages.NotInt32(value.ToString(CultureInfo.InvariantCulture))),
        ],
        ["Float"] =
        [
            Leaf<double>(static (value, output) => output.Number(value, "R"), static value => double.IsFinite(value)
                ? null
                : CoercionMessages.NotNumber(value.ToString(CultureInfo.InvariantCulture))),
            Leaf<int>(static (value, output) => output.Number(value)),
        ],
        ["String"] = [Leaf<string>(static (value, output) => output.Text(value))],
        ["Boolean"] = [Leaf<bool>(static (value, output) => output.Boolean(value))],
        ["ID"] =
        [
            Leaf<string>(static (value, output) => output.Text(value)),
            Leaf<Guid>(static (value, output) => output.Text(value)),
            Leaf<int>(static (value, output) => output.Text(value)),
            Leaf<long>(static (value, output) => output.Text(value)),
        ],
    };

    public static Shape<T>? Find<T>(string scalar, bool isNullable)
    {
        foreach (var candidate in Writes[scalar])
        {
            if (candidate is (LeafWrite<T> write, var fault))
                return new LeafShape<T>(write, (Func<T, string?>?)fault, isNullable);
        }

        return null;
    }

    public static string Expected(string scalar) => scalar switch
    {
        "Int" => "int, short, byte or long",
        "Float" => "double or int",
        "String" => "string",
        "Boolean" => "bool",
        _ => "string, Guid, int or long",
    };

    private static object Leaf<T>(LeafWrite<T> write, Func<T, string?>? fault = null) => (write, (object?)fault);
}
