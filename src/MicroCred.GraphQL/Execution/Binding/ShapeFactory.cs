using System.Reflection;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Finds, at start and by reflection, the shape for a CLR type at a type of the schema.</summary>
internal sealed class ShapeFactory(SchemaBinder binder)
{
    private static readonly MethodInfo ForMethod = Generic(nameof(For));
    private static readonly MethodInfo NullableMethod = Generic(nameof(Nullable));
    private static readonly MethodInfo ListMethod = Generic(nameof(List));
    private static readonly MethodInfo ObjectMethod = Generic(nameof(Object));
    private static readonly MethodInfo EnumMethod = Generic(nameof(Enum));

    /// <summary>Null, with the problem noted, when the resolver's result cannot be what the field promises.</summary>
    public Shape<T>? Create<T>(FieldDefinition field)
    {
        var shape = For<T>(field.Type);
        if (shape is null)
            binder.Problems.Add(BindingMessages.ResultType(field, typeof(T), Expected(field.Type)));
        return shape;
    }

    private Shape<T>? For<T>(GraphQLType type)
    {
        if (System.Nullable.GetUnderlyingType(typeof(T)) is { } underlying)
            return Invoke<T>(NullableMethod, [underlying], type);
        var isNullable = !type.IsNonNull;
        return type.Nullable switch
        {
            ScalarType { IsBuiltIn: true } scalar => BuiltInLeaves.Find<T>(scalar.Name, isNullable),
            ScalarType scalar => binder.FindScalar(scalar.Name) is ScalarBinding<T> binding ? new LeafShape<T>(new LeafWrite<T>(binding.Write), null, isNullable) : null,
            EnumType values => binder.FindEnum(values.Name) is { } binding && binding.ClrType == typeof(T) ? Invoke<T>(EnumMethod, [typeof(T)], binding, isNullable) : null,
            ObjectType target => ForObject<T>(target, isNullable),
            ListType list => ItemType(typeof(T)) is { } item ? Invoke<T>(ListMethod, [typeof(T), item], list, isNullable) : null,
            NamedType target when !typeof(T).IsValueType => new AbstractShape<T>(binder.PossibleTypes(target), binder.FindAbstract(target.Name)?.TypeName, isNullable),
            _ => null,
        };
    }

    private Shape<T>? ForObject<T>(ObjectType target, bool isNullable)
    {
        if (binder.FindObject(target.Name) is not { } bound)
            return null;
        if (bound is BoundObject<T> exact)
            return new ObjectShape<T>(exact, isNullable);
        var clrType = bound.Binding.ClrType;
        return !typeof(T).IsValueType && (typeof(T).IsAssignableFrom(clrType) || clrType.IsAssignableFrom(typeof(T)))
            ? Invoke<T>(ObjectMethod, [typeof(T), clrType], bound, isNullable)
            : null;
    }

    private Shape<T?>? Nullable<T>(GraphQLType type)
        where T : struct => For<T>(type) is { } inner ? new NullableShape<T>(inner, !type.IsNonNull) : null;

    private Shape<TList>? List<TList, TItem>(ListType list, bool isNullable) =>
        For<TItem>(list.Item) is { } item ? new ListShape<TList, TItem>(item, isNullable) : null;

    private Shape<TValue> Object<TValue, TObject>(BoundObject bound, bool isNullable) =>
        new CastShape<TValue, TObject>(new ObjectShape<TObject>((BoundObject<TObject>)bound, isNullable), isNullable);

    private Shape<T> Enum<T>(EnumBinding binding, bool isNullable)
        where T : struct, Enum
    {
        var names = new EnumNames<T>((EnumBinding<T>)binding);
        return new LeafShape<T>(names.Write, names.Fault, isNullable);
    }

    private Shape<T>? Invoke<T>(MethodInfo method, Type[] types, params object[] arguments) =>
        (Shape<T>?)method.MakeGenericMethod(types).Invoke(this, arguments);

    private static MethodInfo Generic(string name) => typeof(ShapeFactory).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;

    /// <summary>Null when the type is no sequence. A string is text, not a sequence of characters.</summary>
    private static Type? ItemType(Type type)
    {
        if (type == typeof(string))
            return null;
        var sequences = type.GetInterfaces().Append(type).Where(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IEnumerable<>)).ToList();
        return sequences is [var only] ? only.GetGenericArguments()[0] : null;
    }

    /// <summary>For the message: what a resolver may return.</summary>
    private string Expected(GraphQLType type) => type.Nullable switch
    {
        ListType list => $"a sequence of which each item is {Expected(list.Item)}",
        ScalarType { IsBuiltIn: true } scalar => BuiltInLeaves.Expected(scalar.Name),
        ScalarType scalar => binder.FindScalar(scalar.Name)?.ClrType.ToString() ?? "the type of the scalar's binding",
        EnumType values => binder.FindEnum(values.Name)?.ClrType.ToString() ?? "the type of the enum's binding",
        ObjectType target => binder.FindObject(target.Name)?.Binding.ClrType.ToString() ?? "the type of the object's binding",
        _ => "an object of a bound type",
    };
}
