using MicroCred.Storage.Model;

namespace MicroCred.Storage.People;

/// <summary>A role that a person has, and where it holds.</summary>
/// <param name="Country">Of an officer, the one whose cases are hers; of a provider, its country. Absent for the other roles.</param>
/// <param name="ProviderName">Of a provider: with the country it tells providers apart, so that one can be granted before its first entry. Absent for the other roles.</param>
public sealed record RoleGrant(Role Role, string? Country = null, string? ProviderName = null)
{
    public const int LongestProviderName = 300;

    /// <summary>The role is granted with what it needs, and with nothing else.</summary>
    public bool IsWhole => Role switch
    {
        Role.Provider => !string.IsNullOrWhiteSpace(Country) && !string.IsNullOrWhiteSpace(ProviderName),
        Role.Officer => !string.IsNullOrWhiteSpace(Country) && ProviderName is null,
        _ => Country is null && ProviderName is null,
    };

    /// <summary>Names are compared as the catalogue tells providers apart: without case, accents and punctuation.</summary>
    internal bool IsOfProvider(string name, string country) =>
        Role is Role.Provider && Country == country && PreparedEntry.NameKeyOf(ProviderName!) == PreparedEntry.NameKeyOf(name);
}
