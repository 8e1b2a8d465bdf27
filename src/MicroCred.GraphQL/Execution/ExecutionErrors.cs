using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Execution;

/// <summary>Errors of execution that are not a resolver's own.</summary>
internal static class ExecutionErrors
{
    public static GraphQLError NullInNonNull(PlannedField field) =>
        new(ErrorCodes.Internal, $"Cannot return null for non-nullable field {field}.");

    public static GraphQLError BadResult(string message) => new(ErrorCodes.Internal, message);

    public static GraphQLError UnknownObjectType(string abstractType, Type clrType) =>
        new(ErrorCodes.Internal, $"Abstract type \"{abstractType}\" cannot represent a value of {clrType.Name}.");

    /// <summary>Tells nothing of the exception: that is for the log.</summary>
    public static GraphQLError Unexpected(Exception cause) =>
        new(ErrorCodes.Internal, "The server failed to answer this field. The failure has been logged.") { Cause = cause };

    public static GraphQLError Unavailable(Exception cause) =>
        new(ErrorCodes.Unavailable, "Something that this field needs does not answer now. Try again in a moment.") { Cause = cause };

    public static GraphQLError SourceFailed(Exception cause) =>
        new(ErrorCodes.Internal, "The server failed to go on with this subscription. The failure has been logged.") { Cause = cause };

    public static GraphQLError NoStream(PlannedField field) =>
        new(ErrorCodes.Internal, $"Subscription field {field} did not give a stream.");

    public static GraphQLError Timeout(TimeSpan allowed) =>
        new(ErrorCodes.Timeout, $"The operation took longer than the {allowed.TotalSeconds:0.###} seconds that it may. Ask for less.");

    public static GraphQLError TooManyFields(int allowed) =>
        LimitErrors.Exceeded("fields", allowed + 1L, allowed, "The operation asks for more than {1} fields, counted where fragments are spread. Ask for fewer.");

    public static GraphQLError UnknownOperation(string name) => new(ErrorCodes.BadRequest, $"Unknown operation named \"{name}\".");

    public static GraphQLError SeveralOperations() => new(ErrorCodes.BadRequest, "Must provide operation name if query contains multiple operations.");

    public static GraphQLError NoOperation() => new(ErrorCodes.BadRequest, "Must provide an operation.");

    public static GraphQLError NotSupported(string operation) => new(ErrorCodes.ValidationFailed, $"Schema is not configured to execute {operation} operation.");
}
