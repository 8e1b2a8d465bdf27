using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Types;

/// <summary>Defaults of input fields that need themselves. Specification section 3.10 (September 2025), "InputObjectDefaultValueHasCycle".</summary>
internal static class DefaultValueCycles
{
    public static bool HasCycle(InputObjectType input) => HasCycle(input, new ObjectValueNode { Fields = [] }, []);

    private static bool HasCycle(InputObjectType input, ValueNode value, ImmutableHashSet<InputValueDefinition> visited) => value switch
    {
        ListValueNode list => list.Values.Any(item => HasCycle(input, item, visited)),
        ObjectValueNode map => input.Fields.Any(field => HasCycle(field, map, visited)),
        _ => false,
    };

    private static bool HasCycle(InputValueDefinition field, ObjectValueNode around, ImmutableHashSet<InputValueDefinition> visited)
    {
        if (field.Type.Named is not InputObjectType inner)
            return false;
        if (around.Fields.FirstOrDefault(given => given.Name.Value == field.Name) is { } own)
            return HasCycle(inner, own.Value, visited);
        if (field.DefaultValue is null)
            return false;
        return visited.Contains(field) || HasCycle(inner, field.DefaultValue, visited.Add(field));
    }
}
