using System.Collections.Immutable;
using MicroCred.Frameworks.Results;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.Portal.Api.Roots;

/// <summary>See <c>UserError</c> in the schema.</summary>
internal sealed record UserError(string Code, string Message, ImmutableArray<string> Path);

internal static class UserErrors
{
    public static ResolverMap AddUserErrors(this ResolverMap map) => map
        .Object<UserError>("RefusedInput", type => type
            .Field("code", error => error.Code)
            .Field("message", error => error.Message)
            .Field("path", error => error.Path));

    /// <param name="refusal">Its path is that of a field of the argument <c>input</c>; empty when it is none's.</param>
    public static UserError UserErrorOf(this ResolverContext context, Refusal refusal) =>
        new(Asking.CodeOf(refusal.Code), context.Say(refusal.Message), refusal.Path.Length == 0 ? [] : ["input", .. refusal.Path]);
}
