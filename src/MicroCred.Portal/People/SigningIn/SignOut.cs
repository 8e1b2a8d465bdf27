using Microsoft.AspNetCore.Antiforgery;

namespace MicroCred.Portal.People.SigningIn;

/// <summary>The button in the header: ends this browser's session and goes to the home page.</summary>
internal static class SignOut
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", async (HttpContext context, IAntiforgery antiforgery) =>
    {
        if (!await antiforgery.IsRequestValidAsync(context))
            return Results.BadRequest();
        await SessionCookie.EndAsync(context);
        return Results.Redirect($"{context.Request.PathBase}/");
    });
}
