using System.Collections.Immutable;
using HotChocolate;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;
using Microsoft.Extensions.Logging;
using ErrorCodes = MicroCred.GraphQL.Errors.ErrorCodes;

namespace MicroCred.HotChocolate.Requests;

/// <summary>Hot Chocolate's errors as the portal's, with their closed list of codes.</summary>
internal sealed partial class ErrorTranslation(ILogger logger, Func<Exception, bool> isUnavailable)
{
    /// <summary>Of a request that was not executed: its stream could not be opened, or Hot Chocolate finds fault with it.</summary>
    public ImmutableArray<GraphQLError> OfRequest(IEnumerable<IError> errors, FieldPlaces places) => [.. errors.Select(error => Of(error, ErrorCodes.BadUserInput, places))];

    /// <summary>Of fields.</summary>
    public ImmutableArray<GraphQLError> OfExecution(IEnumerable<IError> errors, FieldPlaces places) => [.. errors.Select(error => Of(error, ErrorCodes.Internal, places))];

    /// <param name="otherwise">The code of an error that is Hot Chocolate's own.</param>
    private GraphQLError Of(IError error, string otherwise, FieldPlaces places)
    {
        var path = PathOf(error.Path);
        var own = error.Exception switch
        {
            RefusalException refusal => refusal.Error,
            { } exception => FailureOf(error, exception),
            _ => new GraphQLError(otherwise, error.Message),
        };
        return own with { Path = path, Locations = own.Locations.IsEmpty ? places.Find(path) : own.Locations };
    }

    public static ImmutableArray<PathSegment> PathOf(global::HotChocolate.Path? path) =>
        path is null ? [] : [.. path.ToList().Select(step => step is string name ? (PathSegment)name : (int)step)];

    private GraphQLError FailureOf(IError error, Exception exception)
    {
        var path = error.Path?.ToString() ?? "";
        if (isUnavailable(exception))
        {
            Unavailable(logger, path, exception.Message);
            return ExecutionErrors.Unavailable(exception);
        }

        FieldFailed(logger, path, exception);
        return ExecutionErrors.Unexpected(exception);
    }

    [LoggerMessage(1, LogLevel.Error, "The resolver at {Path} failed.")]
    private static partial void FieldFailed(ILogger logger, string path, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "{Path} needs something that does not answer: {Reason}")]
    private static partial void Unavailable(ILogger logger, string path, string reason);
}
