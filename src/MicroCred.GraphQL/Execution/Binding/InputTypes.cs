using System.Collections.Immutable;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>The coercers of a schema's input types, bound to the CLR types of the resolver map.</summary>
internal sealed class InputTypes
{
    private readonly Dictionary<NamedType, InputCoercer> bare = [];

    public InputTypes(Schema schema, ResolverMap map, BindingProblems problems)
    {
        foreach (var type in schema.Types.Where(type => type.IsInput))
        {
            if (Bare(type, map) is { } coercer)
                bare.Add(type, coercer);
        }

        if (problems.Any)
            return;
        var defaults = new List<DefaultValue>();
        foreach (var (type, coercer) in bare)
        {
            if (coercer is InputObjectCoercer input)
                defaults.AddRange(Bind((InputObjectType)type, input, problems));
        }

        if (problems.Any)
            return;
        foreach (var value in defaults)
            _ = value.Value;
    }

    /// <summary>The coercer of a type of the schema, or of lists and non-nulls of one.</summary>
    public InputCoercer For(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullCoercer(type, Inner(nonNull.Inner)),
        _ => new NullableCoercer(type, Inner(type)),
    };

    /// <summary>What is wrong with a literal of a custom scalar; null when nothing is.</summary>
    public string? Fault(ScalarType type, ValueNode literal)
    {
        var problems = new CoercionProblems();
        return bare[type].TryLiteral(literal, VariableValues.None, problems, out _) ? null : problems.Items[0].Message;
    }

    /// <summary>The arguments of a field, with their defaults.</summary>
    public ImmutableArray<(InputCoercer Coercer, object? Default)> For(Definitions<InputValueDefinition> definitions, string owner, BindingProblems problems) =>
    [
        .. definitions.Select(definition =>
        {
            var coercer = For(definition.Type);
            return (coercer, new DefaultValue(definition, coercer, owner, problems).Value);
        }),
    ];

    private InputCoercer Inner(GraphQLType type) =>
        type is ListType list ? MakeList(list, For(list.Item)) : bare[(NamedType)type];

    private static InputCoercer MakeList(ListType type, InputCoercer item)
    {
        var itemType = item.ClrType.IsValueType && !type.Item.IsNonNull ? typeof(Nullable<>).MakeGenericType(item.ClrType) : item.ClrType;
        return (InputCoercer)Activator.CreateInstance(typeof(ListCoercer<>).MakeGenericType(itemType), type, item)!;
    }

    /// <summary>Null where the resolver map has no counterpart, which is reported elsewhere.</summary>
    private static InputCoercer? Bare(NamedType type, ResolverMap map) => type switch
    {
        ScalarType { IsBuiltIn: true, Name: "Int" } => new IntCoercer(type),
        ScalarType { IsBuiltIn: true, Name: "Float" } => new FloatCoercer(type),
        ScalarType { IsBuiltIn: true, Name: "String" } => new StringCoercer(type),
        ScalarType { IsBuiltIn: true, Name: "Boolean" } => new BooleanCoercer(type),
        ScalarType { IsBuiltIn: true } => new IdCoercer(type),
        ScalarType scalar => map.Scalars.FirstOrDefault(binding => binding.Name == type.Name)?.Accept(new ScalarCoercerFactory(scalar)),
        EnumType values => map.Enums.FirstOrDefault(binding => binding.Name == type.Name)?.Accept(new EnumCoercerFactory(values)),
        InputObjectType input => map.Inputs.FirstOrDefault(binding => binding.Name == type.Name) is { } binding ? new InputObjectCoercer(input, binding.ClrType) : null,
        _ => null,
    };

    private DefaultValue[] Bind(InputObjectType type, InputObjectCoercer coercer, BindingProblems problems)
    {
        var fields = type.Fields.Select(field => For(field.Type)).ToArray();
        var defaults = type.Fields.Select((field, i) => new DefaultValue(field, fields[i], type.Name, problems)).ToArray();
        if (InputFactory.Create(type, coercer.ClrType, fields, problems) is { } factory)
            coercer.Bind(fields, defaults, factory);
        return defaults;
    }

    private sealed class ScalarCoercerFactory(ScalarType type) : IScalarVisitor<InputCoercer>
    {
        public InputCoercer Visit<T>(ScalarBinding<T> scalar) => new ScalarCoercer<T>(type, scalar);
    }

    private sealed class EnumCoercerFactory(EnumType type) : IEnumVisitor<InputCoercer>
    {
        public InputCoercer Visit<T>(EnumBinding<T> binding)
            where T : struct, Enum =>
            new EnumCoercer(type, typeof(T), binding.Values.DistinctBy(value => value.Name).ToDictionary(value => value.Name, value => (object)value.Value, StringComparer.Ordinal));
    }
}
