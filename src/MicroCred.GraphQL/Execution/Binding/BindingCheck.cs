using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Whether everything in the SDL has its counterpart in the resolver map, and the other way round, by name.</summary>
internal sealed class BindingCheck(Schema schema, ResolverMap map, BindingProblems problems)
{
    public void Check()
    {
        CheckNames("Object type", map.Objects.Select(binding => binding.Name), schema.Types.OfType<ObjectType>(), "Object<T>");
        CheckNames("Enum", map.Enums.Select(binding => binding.Name), schema.Types.OfType<EnumType>(), "Enum<T>");
        CheckNames("Scalar", map.Scalars.Select(binding => binding.Name), schema.Types.Where(type => type is ScalarType { IsBuiltIn: false }), "Scalar<T>");
        CheckNames("Input object", map.Inputs.Select(binding => binding.Name), schema.Types.OfType<InputObjectType>(), "Input<T>");
        foreach (var unknown in map.AbstractTypes.Where(binding => schema.FindType(binding.Name) is not { IsAbstract: true }))
            problems.Add(BindingMessages.NoType("the abstract type", unknown.Name));
        foreach (var binding in map.Objects)
        {
            if (schema.FindType(binding.Name) is ObjectType type)
                CheckFields(type, binding);
        }

        foreach (var binding in map.Enums)
        {
            if (schema.FindType(binding.Name) is EnumType type)
                CheckValues(type, binding);
        }

        foreach (var type in schema.Types.Where(type => type.IsAbstract && map.AbstractTypes.All(binding => binding.Name != type.Name)))
            CheckTellable(type);
    }

    private void CheckNames(string kind, IEnumerable<string> bound, IEnumerable<NamedType> defined, string call)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var twice in bound.Where(name => !names.Add(name)))
            problems.Add(BindingMessages.Twice($"{kind} \"{twice}\""));
        var types = defined.Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in types.Where(name => !names.Contains(name)))
            problems.Add(BindingMessages.NoBinding(kind, missing, CallFor(missing) ?? call));
        foreach (var extra in names.Where(name => !types.Contains(name)))
            problems.Add(BindingMessages.NoType($"the {kind.ToLowerInvariant()}", extra));
    }

    private string? CallFor(string name) => name == schema.Subscription?.Name ? "Subscription" : name == schema.Query.Name || name == schema.Mutation?.Name ? "Root" : null;

    private void CheckFields(ObjectType type, ObjectBinding binding)
    {
        var isRoot = CallFor(type.Name) is not null;
        var kind = type == schema.Subscription ? typeof(SubscriptionResolvers) : typeof(RootResolvers);
        if (isRoot && binding.GetType() != kind)
            problems.Add(BindingMessages.RootKind(type.Name, CallFor(type.Name)!));
        else if (!isRoot && binding is RootResolvers or SubscriptionResolvers)
            problems.Add(BindingMessages.NotRoot(type.Name));
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in binding.Fields)
        {
            if (!names.Add(field.Name))
                problems.Add(BindingMessages.Twice($"Field {type.Name}.{field.Name}"));
            if (schema.FindField(type, field.Name) is null)
                problems.Add(BindingMessages.NoField(type.Name, field.Name));
        }

        foreach (var field in type.Fields.Where(field => !names.Contains(field.Name)))
            problems.Add(BindingMessages.NoResolver(field));
    }

    private void CheckValues(EnumType type, EnumBinding binding)
    {
        var clrNames = Enum.GetNames(binding.ClrType).Select(EnumBinding.SchemaName).ToHashSet(StringComparer.Ordinal);
        foreach (var value in type.Values.Where(value => !clrNames.Contains(value.Name)))
            problems.Add(BindingMessages.EnumValueMissing(type.Name, binding.ClrType.Name, value.Name));
        foreach (var extra in clrNames.Where(name => type.Values.Find(name) is null))
            problems.Add(BindingMessages.EnumValueExtra(type.Name, binding.ClrType.Name, extra));
    }

    /// <summary>The CLR type of a value must say which object type it is.</summary>
    private void CheckTellable(NamedType type)
    {
        var seen = new Dictionary<Type, string>();
        foreach (var possible in schema.PossibleTypes(type))
        {
            if (map.Objects.FirstOrDefault(binding => binding.Name == possible.Name) is { } binding && !seen.TryAdd(binding.ClrType, possible.Name))
                problems.Add(BindingMessages.Ambiguous(type.Name, seen[binding.ClrType], possible.Name, binding.ClrType));
        }
    }
}
