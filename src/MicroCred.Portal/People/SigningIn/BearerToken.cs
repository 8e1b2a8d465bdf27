using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;
using MicroCred.Frameworks.Results;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Language;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace MicroCred.Portal.People.SigningIn;

/// <summary><c>Authorization: Bearer</c> with a token of <c>signIn</c>, a personal one or one of the configured issuer (RFC 6750).</summary>
internal sealed class BearerToken(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, BearerOwners owners, Wording words)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    private const string Word = "Bearer";

    /// <summary>A token that opens nothing is refused, on public operations too: whoever sends one means to be somebody.</summary>
    public static async Task RefuseBadAsync(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Headers.Authorization.Count > 0 && (await context.AuthenticateAsync(PeopleSchemes.Bearer)).Failure is not null)
            await context.ChallengeAsync(PeopleSchemes.Bearer);
        else
            await next(context);
    }

    /// <summary>A browser cannot send the header with a WebSocket: there the connection's first message may carry <c>{"Authorization": "Bearer ..."}</c>.</summary>
    /// <returns>Null, which refuses the connection, for a token that opens nothing.</returns>
    public static async ValueTask<ClaimsPrincipal?> OfConnectionAsync(HttpContext context, JsonElement payload)
    {
        if (payload.ValueKind is not JsonValueKind.Object || !payload.TryGetProperty("Authorization", out var header))
            return context.User;
        return TryRead(header.ValueKind is JsonValueKind.String ? header.GetString() : null, out var secret)
            && (await context.RequestServices.GetRequiredService<BearerOwners>().FindAsync(secret, context.RequestAborted)).TryGet(out var owner, out _)
            ? PrincipalOf(owner)
            : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!TryRead(Request.Headers.Authorization, out var secret))
            return AuthenticateResult.NoResult();
        return (await owners.FindAsync(secret, Context.RequestAborted)).TryGet(out var owner, out var refusal)
            ? AuthenticateResult.Success(new(PrincipalOf(owner), PeopleSchemes.Bearer))
            : AuthenticateResult.Fail(new Refused(refusal));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var refusal = ((Refused)(await HandleAuthenticateOnceAsync()).Failure!).Refusal;
        if (refusal.Code is RefusalCode.Unavailable)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        }

        await Response.WriteAsJsonAsync(
            new { errors = new[] { new { message = words.Say(refusal.Message), extensions = new { code = Asking.CodeOf(refusal.Code) } } } }, Context.RequestAborted);
    }

    private static ClaimsPrincipal PrincipalOf(Person owner) => new(new PersonIdentity(owner, PeopleSchemes.Bearer));

    private static bool TryRead(string? header, out string secret)
    {
        secret = "";
        if (header is null || !header.StartsWith(Word, StringComparison.OrdinalIgnoreCase) || (header.Length > Word.Length && header[Word.Length] != ' '))
            return false;
        secret = header[Word.Length..].Trim();
        return true;
    }

    /// <summary>Carries a refusal through what knows failures as exceptions. Never thrown.</summary>
    private sealed class Refused(Refusal refusal) : Exception
    {
        public Refusal Refusal { get; } = refusal;
    }
}
