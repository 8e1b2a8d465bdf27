using HotChocolate.Language;
using Ours = MicroCred.GraphQL.Language;

namespace MicroCred.HotChocolate.Documents;

/// <summary>Input values of Hot Chocolate's tree as values of ours.</summary>
internal static class Literals
{
    public static Ours.ValueNode Of(IValueNode value) => value switch
    {
        VariableNode variable => new Ours.VariableNode { Name = new(variable.Name.Value, 0) },
        StringValueNode text => new Ours.StringValueNode { Value = text.Value },
        IntValueNode number => new Ours.IntValueNode { Text = number.Value },
        FloatValueNode number => new Ours.FloatValueNode { Text = number.Value },
        BooleanValueNode boolean => new Ours.BooleanValueNode { Value = boolean.Value },
        EnumValueNode name => new Ours.EnumValueNode { Value = name.Value },
        ListValueNode list => new Ours.ListValueNode { Values = [.. list.Items.Select(Of)] },
        ObjectValueNode fields => new Ours.ObjectValueNode
        {
            Fields = [.. fields.Fields.Select(field => new Ours.ObjectFieldNode { Name = new(field.Name.Value, 0), Value = Of(field.Value) })],
        },
        _ => new Ours.NullValueNode(),
    };
}
