using System.Collections.Immutable;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.People.SigningIn;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Api.People;

/// <summary>See <c>signIn</c> in the schema.</summary>
internal static class SignIn
{
    public static async ValueTask<SignInPayload> ResolveAsync(ResolverContext context)
    {
        var input = context.Argument<SignInInput>("input");
        var address = context.Service<IHttpContextAccessor>().HttpContext?.Connection.RemoteIpAddress;
        var (check, tokens, cancellation) = (context.Service<CheckSignIn>(), context.Service<AccessTokens>(), context.CancellationToken);
        var signedIn = await check.RunAsync(input.Email, input.Password, address, cancellation);
        return signedIn.TryGet(out var person, out var refusal)
            ? new(await tokens.IssueAsync(person.Id, AccessTokenKind.Session, "", cancellation), [])
            : new(null, [context.UserErrorOf(refusal)]);
    }
}

/// <summary>See <c>SignInInput</c> in the schema.</summary>
internal sealed record SignInInput(string Email, string Password);

/// <summary>See <c>SignInPayload</c> in the schema.</summary>
internal sealed record SignInPayload(string? Token, ImmutableArray<UserError> Errors);
