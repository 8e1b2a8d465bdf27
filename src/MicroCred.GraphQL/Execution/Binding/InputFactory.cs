using System.Linq.Expressions;
using System.Reflection;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Compiles, at start, the delegate that makes a record of an input object's field values.</summary>
internal static class InputFactory
{
    /// <param name="fields">One for each field of the type, in its order.</param>
    /// <returns>Null, with the problems noted, when constructor and input object do not correspond.</returns>
    public static Func<object?[], bool[], object>? Create(InputObjectType type, Type clrType, InputCoercer[] fields, BindingProblems problems)
    {
        if (clrType.GetConstructors() is not [var constructor])
        {
            problems.Add(BindingMessages.InputConstructor(type.Name, clrType.Name));
            return null;
        }

        var (values, given) = (Expression.Parameter(typeof(object?[]), "values"), Expression.Parameter(typeof(bool[]), "given"));
        var parameters = constructor.GetParameters();
        var arguments = new List<Expression>();
        foreach (var parameter in parameters)
        {
            var index = type.Fields.ToList().FindIndex(field => string.Equals(field.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (index < 0)
                problems.Add(BindingMessages.ExtraParameter(type.Name, clrType.Name, parameter.Name!));
            else if (Argument(parameter, type.Fields[index], fields[index], values, given, index) is { } argument)
                arguments.Add(argument);
            else
                problems.Add(BindingMessages.ParameterType($"{type.Name}.{type.Fields[index].Name}", type.Fields[index].Type.ToString(), fields[index].ClrType, parameter.ParameterType));
        }

        foreach (var missing in type.Fields.Where(field => !parameters.Any(parameter => string.Equals(field.Name, parameter.Name, StringComparison.OrdinalIgnoreCase))))
            problems.Add(BindingMessages.MissingParameter(type.Name, clrType.Name, missing.Name));
        return arguments.Count == parameters.Length && arguments.Count == type.Fields.Count
            ? Expression.Lambda<Func<object?[], bool[], object>>(Expression.Convert(Expression.New(constructor, arguments), typeof(object)), values, given).Compile()
            : null;
    }

    /// <summary>Null when the parameter cannot take the field's values.</summary>
    private static Expression? Argument(
        ParameterInfo parameter, InputValueDefinition field, InputCoercer coercer, Expression values, Expression given, int index)
    {
        var type = parameter.ParameterType;
        var (value, isGiven) = (Expression.ArrayIndex(values, Expression.Constant(index)), Expression.ArrayIndex(given, Expression.Constant(index)));
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            var inner = type.GetGenericArguments()[0];
            return Takes(inner, field, coercer)
                ? Expression.Condition(isGiven, Expression.New(type.GetConstructors()[0], Unbox(value, inner)), Expression.Default(type))
                : null;
        }

        if (!Takes(type, field, coercer) && !(parameter.HasDefaultValue && Takes(type, coercer)))
            return null;
        Expression absent = parameter.HasDefaultValue && parameter.DefaultValue is { } fallback
            ? Expression.Convert(Expression.Constant(fallback), type)
            : Expression.Default(type);
        return Expression.Condition(Expression.AndAlso(isGiven, Expression.NotEqual(value, Expression.Constant(null))), Unbox(value, type), absent);
    }

    private static Expression Unbox(Expression value, Type type) => Expression.Convert(value, type);

    private static bool Takes(Type parameter, InputValueDefinition field, InputCoercer coercer)
    {
        var mayBeNull = !field.Type.IsNonNull;
        return Takes(parameter, coercer) && !(mayBeNull && parameter.IsValueType && Nullable.GetUnderlyingType(parameter) is null);
    }

    private static bool Takes(Type parameter, InputCoercer coercer) =>
        (Nullable.GetUnderlyingType(parameter) ?? parameter).IsAssignableFrom(coercer.ClrType);
}
