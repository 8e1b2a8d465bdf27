using System.Collections.Immutable;
using MicroCred.GraphQL.Introspection;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// Binds a schema to its resolvers and checks that they correspond, both ways. All reflection happens here, at start.
/// </summary>
internal sealed class SchemaBinder
{
    private readonly Schema schema;
    private readonly ResolverMap map;
    private readonly Dictionary<string, BoundObject> objects = new(StringComparer.Ordinal);
    private readonly InputTypes inputs;

    private SchemaBinder(Schema schema, ResolverMap own)
    {
        (this.schema, map) = (schema, IntrospectionResolvers.AddTo(own, schema));
        Shapes = new ShapeFactory(this);
        new BindingCheck(schema, map, Problems).Check();
        inputs = new InputTypes(schema, map, Problems);
    }

    public BindingProblems Problems { get; } = new();

    public ShapeFactory Shapes { get; }

    /// <exception cref="SchemaException">Schema and resolvers do not correspond; every problem is named.</exception>
    public static BoundSchema Bind(Schema schema, ResolverMap map)
    {
        var binder = new SchemaBinder(schema, map);
        binder.Problems.ThrowIfAny();
        binder.BindObjects();
        binder.Problems.ThrowIfAny();
        return new BoundSchema(schema, binder.objects, binder.inputs);
    }

    public BoundObject? FindObject(string name) => objects.GetValueOrDefault(name);

    public ScalarBinding? FindScalar(string name) => map.Scalars.FirstOrDefault(binding => binding.Name == name);

    public EnumBinding? FindEnum(string name) => map.Enums.FirstOrDefault(binding => binding.Name == name);

    public AbstractBinding? FindAbstract(string name) => map.AbstractTypes.FirstOrDefault(binding => binding.Name == name);

    public IReadOnlyList<BoundObject> PossibleTypes(NamedType type) => [.. schema.PossibleTypes(type).Select(possible => objects[possible.Name])];

    public ImmutableArray<(InputCoercer Coercer, object? Default)> ArgumentsOf(FieldDefinition definition) =>
        inputs.For(definition.Arguments, definition.ToString(), Problems);

    private void BindObjects()
    {
        foreach (var type in schema.Types.OfType<ObjectType>())
            objects.Add(type.Name, map.Objects.First(binding => binding.Name == type.Name).Accept(new BoundObjectFactory(type)));
        foreach (var bound in objects.Values)
        {
            foreach (var field in bound.Binding.Fields)
                bound.Bind(schema.FindField(bound.Type, field.Name)!, field, this);
        }
    }

    private sealed class BoundObjectFactory(ObjectType type) : IObjectVisitor<BoundObject>
    {
        public BoundObject Visit<T>(ObjectBinding binding) => new BoundObject<T>(type, binding);
    }
}

/// <summary>A schema that can be executed.</summary>
internal sealed record BoundSchema(Schema Schema, IReadOnlyDictionary<string, BoundObject> Objects, InputTypes Inputs);
