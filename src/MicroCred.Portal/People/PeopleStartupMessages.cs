using MicroCred.Portal.People.Issuers;

namespace MicroCred.Portal.People;

/// <summary>What the operator reads at start about people. English, as the log is.</summary>
internal static class PeopleStartupMessages
{
    public static string DemoIsNoSwitch(string found) => $"--demo is '{found}'. Write true or false.";

    public static string IssuerAndAudience =>
        $"{IssuerSettings.IssuerKey} and {IssuerSettings.AudienceKey} go together: whose tokens are taken, and what marks those that are for this portal. Give both or neither.";

    public static string NotAnIssuer(string found) =>
        $"{IssuerSettings.IssuerKey} is '{found}'. Write the issuer's address as it stands in its tokens, beginning with https:// (http:// only for this machine).";

    public static string DemoInProduction =>
        "Demo people are refused in production: their addresses are public. Leave --demo out, or try the portal with --environment Development.";

    /// <param name="place">The database.</param>
    public static string DemoPeopleInUse(string place) =>
        $"The database {place} has demo people in use, which production refuses. Take them out of use by one start with --environment Development --demo false, or use another database.";
}
