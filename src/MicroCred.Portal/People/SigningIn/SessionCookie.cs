using System.Security.Claims;
using MicroCred.Storage;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace MicroCred.Portal.People.SigningIn;

/// <summary>The session of a page: an encrypted cookie that names the person and is held against the account at each request.</summary>
internal sealed class SessionCookie(PeopleRegister people) : CookieAuthenticationEvents
{
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = Lasts;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/not-allowed";
        options.ReturnUrlParameter = "next";
        options.EventsType = typeof(SessionCookie);
    }

    public static Task BeginAsync(HttpContext context, Person person) =>
        context.SignInAsync(PeopleSchemes.Cookie, new(new ClaimsIdentity(PersonIdentity.SessionClaims(person), PeopleSchemes.Cookie)));

    public static Task EndAsync(HttpContext context) => context.SignOutAsync(PeopleSchemes.Cookie);

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            await ReadAccountAsync(context);
        }
        catch (Exception away) when (StorageAway.IsCause(away))
        {
            // Not signed out: for this request a stranger, who sees what needs no database.
            context.RejectPrincipal();
        }
    }

    /// <summary>A form that comes after the session is over is not sent away to sign in, for what was typed would be gone: the answer says how to send it again.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
            return base.RedirectToLogin(context);
        // The page that says so only shows: the form is not its to take, nor its token's to check.
        context.Request.Method = HttpMethods.Get;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    private async Task ReadAccountAsync(CookieValidatePrincipalContext context)
    {
        var claims = context.Principal;
        if (PersonId.TryParse(claims?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && await people.FindAsync(id, context.HttpContext.RequestAborted) is { IsLocked: false } person
            && person.Stamp == claims?.FindFirstValue(PeopleSchemes.StampClaim))
        {
            context.ReplacePrincipal(new(new PersonIdentity(person, PeopleSchemes.Cookie)));
            return;
        }

        context.RejectPrincipal();
        await EndAsync(context.HttpContext);
    }
}
