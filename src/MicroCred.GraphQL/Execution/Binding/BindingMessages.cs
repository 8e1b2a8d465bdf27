using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Every way in which a schema and its resolver map can fail to correspond.</summary>
internal static class BindingMessages
{
    public static string NoResolver(FieldDefinition field) => $"{field} has no resolver. Add .Field(\"{field.Name}\", ...) to \"{field.DeclaringType.Name}\" in the resolver map, or take the field out of the SDL.";

    public static string NoField(string type, string field) => $"{type}.{field} has a resolver but is not in the SDL. Correct its name, or add the field to the SDL.";

    public static string NoBinding(string kind, string name, string call) => $"{kind} \"{name}\" is not in the resolver map. Add .{call}(\"{name}\").";

    public static string NoType(string kind, string name) => $"The resolver map has {kind} \"{name}\", which the SDL does not define. Correct its name, or define it.";

    public static string Twice(string what) => $"{what} is in the resolver map twice. Remove one.";

    public static string EnumValueMissing(string name, string clrType, string value) => $"Enum \"{name}\" has the value {value}, which {clrType} lacks.";

    public static string EnumValueExtra(string name, string clrType, string value) => $"{clrType} has a value for {value}, which the enum \"{name}\" lacks in the SDL.";

    public static string InputConstructor(string name, string clrType) => $"Input object \"{name}\" is bound to {clrType}, which needs exactly one public constructor.";

    public static string ExtraParameter(string name, string clrType, string parameter) => $"{clrType} has the constructor parameter \"{parameter}\", but input object \"{name}\" has no such field.";

    public static string MissingParameter(string name, string clrType, string field) => $"Input object \"{name}\" has the field \"{field}\", but the constructor of {clrType} has no such parameter.";

    public static string ParameterType(string field, string type, Type value, Type parameter) =>
        $"{field} is {type} ({value}), but its constructor parameter is {parameter}. A field that may be null or left out needs a nullable parameter, a default or Optional<T>.";

    public static string BadDefault(string where, string value, string type, string problem) => $"{where} has the default {value}, which is no {type}: {problem}";

    public static string ResultType(FieldDefinition field, Type result, string expected) => $"{field} is {field.Type} in the SDL, but its resolver returns {result}. Return {expected}.";

    public static string Ambiguous(string abstractType, string first, string second, Type clrType) =>
        $"Values of {clrType} may be \"{first}\" or \"{second}\" where \"{abstractType}\" is asked for. Add .Abstract(\"{abstractType}\", value => ...) to say which.";

    public static string ArgumentsIgnored(FieldDefinition field) => $"{field} has arguments, but its resolver takes no context and so ignores them. Use .Field(\"{field.Name}\", (parent, context) => ...).";

    public static string NotRoot(string name) => $"\"{name}\" is no root of the schema: bind it with .Object<T>(\"{name}\", ...).";

    public static string RootKind(string name, string call) => $"\"{name}\" is a root of the schema: bind it with .{call}(\"{name}\", ...).";
}

/// <summary>Problems found so far; all are reported at once.</summary>
internal sealed class BindingProblems
{
    private readonly List<string> problems = [];

    public bool Any => problems.Count > 0;

    public void Add(string problem) => problems.Add(problem);

    /// <exception cref="SchemaException">There are problems.</exception>
    public void ThrowIfAny()
    {
        if (Any)
            throw new SchemaException([.. problems]);
    }
}
