using MicroCred.Portal.People.Issuers;

namespace MicroCred.Portal.People;

/// <summary>Settings about people.</summary>
/// <param name="Demo">Demo people may sign in. Default: only where the environment is Development.</param>
/// <param name="DemoPassword">Theirs; absent: one is made up at the first start and printed once.</param>
/// <param name="Address">Where the portal is reached, to print a link: the first of <c>Urls</c>.</param>
/// <param name="Issuer">Absent: only tokens of this portal are taken.</param>
internal sealed record PeopleSettings(bool Demo, string? DemoPassword, string Address, bool IsProduction, IssuerSettings? Issuer = null)
{
    public const string DemoPasswordKey = "MICROCRED_DEMO_PASSWORD";

    /// <param name="problem">Why the settings cannot be used; null when they can.</param>
    public static PeopleSettings Read(IConfiguration configuration, IHostEnvironment environment, out string? problem)
    {
        var demo = environment.IsDevelopment();
        problem = configuration["Demo"] is { Length: > 0 } text && !bool.TryParse(text, out demo) ? PeopleStartupMessages.DemoIsNoSwitch(text) : null;
        if (demo && environment.IsProduction())
            problem ??= PeopleStartupMessages.DemoInProduction;
        var issuer = IssuerSettings.Read(configuration, out var unfit);
        problem ??= unfit;
        return new(
            demo,
            configuration[DemoPasswordKey] is { Length: > 0 } password ? password : null,
            configuration["Urls"]?.Split(';')[0].TrimEnd('/') ?? "",
            environment.IsProduction(),
            issuer);
    }
}
