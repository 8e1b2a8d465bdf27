using MicroCred.GraphQL.Errors;

namespace MicroCred.HotChocolate.Requests;

/// <summary>Carries an error of ours through Hot Chocolate, which knows none that are values where a field is resolved at once.</summary>
internal sealed class RefusalException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error => error;
}
