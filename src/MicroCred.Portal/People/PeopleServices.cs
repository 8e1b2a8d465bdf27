using MicroCred.Portal.People.Demo;
using MicroCred.Portal.People.Issuers;
using MicroCred.Portal.People.SigningIn;
using MicroCred.Storage;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace MicroCred.Portal.People;

/// <summary>Signing in, and knowing who asks.</summary>
internal static class PeopleServices
{
    /// <param name="data">The data folder. On SQLite the keys of cookies and forms live there, so that a restart signs nobody out; on a server in the database, for replicas share them.</param>
    public static IServiceCollection AddPeople(this IServiceCollection services, PeopleSettings settings, StorageProvider storage, string data)
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
        var protection = services.AddDataProtection().SetApplicationName("MicroCred.Regional");
        if (storage is StorageProvider.Sqlite)
            protection.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(data, "keys")));
        else
            services.AddOptions<KeyManagementOptions>().Configure<ProtectionKeys>((options, keys) => options.XmlRepository = new SharedKeys(keys));
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
