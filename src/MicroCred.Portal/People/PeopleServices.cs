using MicroCred.Portal.People.Demo;
using MicroCred.Portal.People.Issuers;
using MicroCred.Portal.People.SigningIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;

namespace MicroCred.Portal.People;

/// <summary>Signing in, and knowing who asks.</summary>
internal static class PeopleServices
{
    /// <param name="data">The data folder: the keys of cookies and forms live there, so that a restart signs nobody out.</param>
    public static IServiceCollection AddPeople(this IServiceCollection services, PeopleSettings settings, string data)
    {
        services.AddSingleton(settings);
        services.AddSingleton<Passwords>();
        services.AddSingleton<SignInLimits>();
        services.AddSingleton<CheckSignIn>();
        services.AddSingleton<ChoosePassword>();
        services.AddSingleton<DemoPeople>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<BearerOwners>();
        if (settings.Issuer is { } issuer)
        {
            services.AddSingleton(issuer);
            services.AddSingleton<IssuerKeys>();
            services.AddSingleton<IssuedTokens>();
        }

        services.AddHttpContextAccessor();
        services.AddDataProtection().SetApplicationName("MicroCred.Regional").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, "keys")));
        services.AddAuthentication(PeopleSchemes.ByPath)
            .AddPolicyScheme(PeopleSchemes.ByPath, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments(PeopleSchemes.ApiPath) ? PeopleSchemes.Bearer : PeopleSchemes.Cookie)
            .AddScheme<AuthenticationSchemeOptions, BearerToken>(PeopleSchemes.Bearer, null)
            .AddCookie(PeopleSchemes.Cookie, SessionCookie.Configure);
        services.AddAuthorization();
        return services;
    }

    /// <summary>Knows who asks from here on. Comes after the language, in which a refusal speaks.</summary>
    public static IApplicationBuilder UsePeople(this IApplicationBuilder app)
    {
        app.UseAuthentication();
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(PeopleSchemes.ApiPath),
            api => api.Use(next => context => BearerToken.RefuseBadAsync(context, next)));
        return app.Use((context, next) =>
        {
            if (context.User.Identity is { IsAuthenticated: true })
                context.Response.Headers.CacheControl = "no-cache, no-store";
            return next(context);
        });
    }
}
