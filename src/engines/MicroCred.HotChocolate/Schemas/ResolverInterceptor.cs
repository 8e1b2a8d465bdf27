using HotChocolate.Configuration;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors.Configurations;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.HotChocolate.Resolvers;
using ObjectType = HotChocolate.Types.ObjectType;

namespace MicroCred.HotChocolate.Schemas;

/// <summary>Binds the resolver map to the types that Hot Chocolate makes of the SDL, by name. That they correspond was checked before.</summary>
internal sealed class ResolverInterceptor(BoundSchema bound, ResolverMap map) : TypeInterceptor
{
    private readonly Dictionary<string, ObjectBinding> objects = map.Objects.ToDictionary(binding => binding.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumBinding> enums = map.Enums.ToDictionary(binding => binding.Name, StringComparer.Ordinal);
    private readonly Dictionary<string, AbstractBinding> abstracts = map.AbstractTypes.ToDictionary(binding => binding.Name, StringComparer.Ordinal);

    public override void OnAfterInitialize(ITypeDiscoveryContext discoveryContext, TypeSystemConfiguration configuration)
    {
        switch (configuration)
        {
            case ObjectTypeConfiguration type when objects.TryGetValue(type.Name, out var binding):
                Bind(type, binding);
                break;
            case EnumTypeConfiguration type when enums.TryGetValue(type.Name, out var binding):
                binding.Accept(new EnumValues(type));
                break;
            case InterfaceTypeConfiguration type:
                type.ResolveAbstractType = Resolve(type.Name);
                break;
            case UnionTypeConfiguration type:
                type.ResolveAbstractType = Resolve(type.Name);
                break;
        }
    }

    private void Bind(ObjectTypeConfiguration type, ObjectBinding binding)
    {
        var definition = (GraphQL.Types.ObjectType)bound.Schema.FindType(type.Name)!;
        foreach (var field in binding.Fields)
        {
            var configuration = type.Fields.Single(candidate => candidate.Name == field.Name);
            field.Accept(new FieldDelegates(configuration, definition.Fields.Find(field.Name)!, bound.Inputs));
        }
    }

    private ResolveAbstractType Resolve(string name)
    {
        var possible = bound.Schema.PossibleTypes(bound.Schema.FindType(name)!).Select(type => objects[type.Name]).ToArray();
        var typeName = abstracts.GetValueOrDefault(name)?.TypeName ?? (value => Array.Find(possible, binding => binding.IsInstance(value))?.Name ?? "");
        return (context, value) => context.Schema.Types.TryGetType<ObjectType>(typeName(value), out var type) ? type : null!;
    }

    private sealed class EnumValues(EnumTypeConfiguration type) : IEnumVisitor<bool>
    {
        public bool Visit<T>(EnumBinding<T> binding)
            where T : struct, Enum
        {
            type.RuntimeType = typeof(T);
            foreach (var (name, value) in binding.Values.DistinctBy(value => value.Name))
                type.Values.Single(candidate => candidate.Name == name).RuntimeValue = value;
            return true;
        }
    }
}
