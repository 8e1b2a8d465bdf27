using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Resolvers;

/// <summary>
/// Everything behind a schema, as data that any engine may walk: delegates for fields, CLR types for enums, scalars and inputs, each under
/// its name in the SDL. Binding it to a schema checks both ways: nothing in one may lack its counterpart in the other.
/// A name registered twice is reported then, too.
/// </summary>
public sealed class ResolverMap
{
    private readonly List<ObjectBinding> objects = [];
    private readonly List<AbstractBinding> abstractTypes = [];
    private readonly List<EnumBinding> enums = [];
    private readonly List<ScalarBinding> scalars = [];
    private readonly List<InputBinding> inputs = [];

    public IReadOnlyList<ObjectBinding> Objects => objects;

    public IReadOnlyList<AbstractBinding> AbstractTypes => abstractTypes;

    public IReadOnlyList<EnumBinding> Enums => enums;

    public IReadOnlyList<ScalarBinding> Scalars => scalars;

    public IReadOnlyList<InputBinding> Inputs => inputs;

    public ResolverMap Object<T>(string name, Action<ObjectResolvers<T>> fields)
    {
        var binding = new ObjectResolvers<T>(name);
        fields(binding);
        return Add(objects, binding);
    }

    /// <summary>The query or mutation type. May be called several times for one name: modules add their own fields.</summary>
    public ResolverMap Root(string name, Action<RootResolvers> fields) => AddRoot(new RootResolvers(name), fields);

    /// <inheritdoc cref="Root"/>
    public ResolverMap Subscription(string name, Action<SubscriptionResolvers> fields) => AddRoot(new SubscriptionResolvers(name), fields);

    public ResolverMap Abstract(string name, Func<object, string> typeName) => Add(abstractTypes, new AbstractBinding(name, typeName));

    public ResolverMap Enum<T>(string name)
        where T : struct, Enum => Add(enums, new EnumBinding<T>(name));

    /// <param name="expected">See <see cref="ScalarBinding.Expected"/>.</param>
    public ResolverMap Scalar<T>(string name, string expected, ScalarReader<T> read, ScalarWriter<T> write) =>
        Add(scalars, new ScalarBinding<T>(name, expected, read, write));

    public ResolverMap Input<T>(string name) => Add(inputs, new InputBinding(name, typeof(T)));

    /// <summary>A new map with everything in both; roots of one name become one.</summary>
    internal ResolverMap With(ResolverMap other)
    {
        var merged = new ResolverMap();
        foreach (var map in (ReadOnlySpan<ResolverMap>)[this, other])
        {
            merged.abstractTypes.AddRange(map.abstractTypes);
            merged.enums.AddRange(map.enums);
            merged.scalars.AddRange(map.scalars);
            merged.inputs.AddRange(map.inputs);
            foreach (var binding in map.objects)
            {
                if (binding is RootResolvers root)
                    merged.Root(root.Name, fields => fields.AddAll(root));
                else
                    merged.objects.Add(binding);
            }
        }

        return merged;
    }

    /// <summary>Puts a guard before fields of the roots: its error is answered in the place of the field, which is then not resolved.</summary>
    /// <param name="guardOf">The guard of a field, by the names of its type and of itself; null for a field that needs none, which stays as it is.</param>
    public ResolverMap GuardRoots(Func<string, string, Func<ResolverContext, GraphQLError?>?> guardOf)
    {
        foreach (var root in objects.Where(type => type.ClrType == typeof(RootValue)))
            root.ReplaceAll(field => guardOf(root.Name, field.Name) is { } guard ? field.Accept(new GuardField(guard)) : field);
        return this;
    }

    private ResolverMap Add<TBinding>(List<TBinding> to, TBinding binding)
    {
        to.Add(binding);
        return this;
    }

    private ResolverMap AddRoot<TRoot>(TRoot root, Action<TRoot> fields)
        where TRoot : ObjectBinding
    {
        if (objects.OfType<TRoot>().FirstOrDefault(known => known.Name == root.Name) is { } known)
        {
            fields(known);
            return this;
        }

        fields(root);
        return Add(objects, root);
    }
}
