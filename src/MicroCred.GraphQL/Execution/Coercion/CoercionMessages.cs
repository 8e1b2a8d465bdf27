using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Every message about input that does not fit. The wording is that of the reference implementation, which clients and their tools know.</summary>
internal static class CoercionMessages
{
    public const string TooManyProblems = "Too many errors processing variables, error limit reached. Execution aborted.";

    public static string NotProvided(string variable, GraphQLType type) => $"Variable \"${variable}\" of required type \"{type}\" was not provided.";

    public static string NullVariable(string variable, GraphQLType type) => $"Variable \"${variable}\" of non-null type \"{type}\" must not be null.";

    public static string InvalidVariable(string variable, string path, string value, string problem) =>
        $"Variable \"${variable}\" got invalid value {value}{(path.Length == 0 ? "" : $" at \"{variable}{path}\"")}; {problem}";

    public static string NullArgument(string argument, GraphQLType type) => $"Argument \"{argument}\" of non-null type \"{type}\" must not be null.";

    public static string MissingArgument(string argument, GraphQLType type, string? variable) => variable is null
        ? $"Argument \"{argument}\" of required type \"{type}\" was not provided."
        : $"Argument \"{argument}\" of required type \"{type}\" was provided the variable \"${variable}\" which was not provided a runtime value.";

    public static string InvalidLiteral(GraphQLType type, string value, string problem) => $"Expected value of type \"{type}\", found {value}; {problem}";

    public static string NotNull(GraphQLType type) => $"Expected non-nullable type \"{type}\" not to be null.";

    public static string NotAnObject(string type) => $"Expected type \"{type}\" to be an object.";

    public static string MissingField(string field, GraphQLType type) => $"Field \"{field}\" of required type \"{type}\" was not provided.";

    public static string UnknownField(string field, string type, string suggestion) => $"Field \"{field}\" is not defined by type \"{type}\".{suggestion}";

    public static string OneOf(string type) => $"Exactly one key must be specified for OneOf type \"{type}\".";

    public static string OneOfNull(string field) => $"Field \"{field}\" must be non-null.";

    public static string NotAnEnum(string type, string value, string suggestion) => $"Enum \"{type}\" cannot represent non-string value: {value}.{suggestion}";

    public static string UnknownEnumValue(string type, string value, string suggestion) => $"Value \"{value}\" does not exist in \"{type}\" enum.{suggestion}";

    public static string NotInteger(string value) => $"Int cannot represent non-integer value: {value}";

    public static string NotInt32(string value) => $"Int cannot represent non 32-bit signed integer value: {value}";

    public static string NotNumber(string value) => $"Float cannot represent non numeric value: {value}";

    public static string NotString(string value) => $"String cannot represent a non string value: {value}";

    public static string NotBoolean(string value) => $"Boolean cannot represent a non boolean value: {value}";

    public static string NotId(string value) => $"ID cannot represent value: {value}";

    public static string NotScalar(string type, string value, string expected) => $"{type} cannot represent value: {value}. Expected {expected}.";
}
