namespace MicroCred.Portal.Pages.People;

/// <summary>Where to go after signing in: an address comes with the link and may be anybody's, so only one of this portal is followed.</summary>
internal static class LocalAddress
{
    /// <returns>Null for another site's address, and for what a browser could take for one.</returns>
    public static string? Of(string? asked) =>
        asked is ['/', ..] and not ['/', '/' or '\\', ..] && !asked.Any(char.IsControl) ? asked : null;
}
