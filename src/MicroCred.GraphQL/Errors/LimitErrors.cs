using System.Globalization;

namespace MicroCred.GraphQL.Errors;

/// <summary>The one shape of every refusal for asking too much.</summary>
public static class LimitErrors
{
    /// <param name="limit">The name in docs/graphql-errors.md.</param>
    /// <param name="actual">What was found; where counting stopped at the first one too many, that figure.</param>
    /// <param name="message">May use {0} for actual and {1} for allowed.</param>
    public static GraphQLError Exceeded(string limit, long actual, long allowed, string message) =>
        new(ErrorCodes.LimitExceeded, string.Format(CultureInfo.InvariantCulture, message, actual, allowed))
        {
            Extensions = [new("limit", limit), new("actual", actual), new("allowed", allowed)],
        };
}
