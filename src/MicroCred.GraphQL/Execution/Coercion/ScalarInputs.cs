using System.Text.Json;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Execution;

/// <summary>JSON and literals as what a scalar's reader sees.</summary>
internal static class ScalarInputs
{
    public static ScalarInput Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new(ScalarInputKind.String, value.GetString()!),
        JsonValueKind.Number => OfNumber(value.GetRawText()),
        JsonValueKind.True => new(ScalarInputKind.Boolean, "true"),
        JsonValueKind.False => new(ScalarInputKind.Boolean, "false"),
        JsonValueKind.Array => new(ScalarInputKind.List, ""),
        _ => new(ScalarInputKind.Object, ""),
    };

    public static ScalarInput Of(ValueNode node) => node switch
    {
        StringValueNode text => new(ScalarInputKind.String, text.Value),
        IntValueNode number => new(ScalarInputKind.Int, number.Text),
        FloatValueNode number => new(ScalarInputKind.Float, number.Text),
        BooleanValueNode boolean => new(ScalarInputKind.Boolean, boolean.Value ? "true" : "false"),
        EnumValueNode name => new(ScalarInputKind.Enum, name.Value),
        ListValueNode => new(ScalarInputKind.List, ""),
        _ => new(ScalarInputKind.Object, ""),
    };

    private static ScalarInput OfNumber(string text) =>
        new(text.AsSpan().ContainsAny('.', 'e', 'E') ? ScalarInputKind.Float : ScalarInputKind.Int, text);
}
