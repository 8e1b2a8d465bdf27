using System.Text;
using MicroCred.Drafting.Drafts;
using MicroCred.Portal.Language;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Pages.Drafts;

/// <summary>Where the pages of a course draft stand below the language, and for whom: <c>drafts/&lt;id&gt;/learning-time/edit</c>.</summary>
internal static class DraftPages
{
    /// <summary>Whoever may see drafts; only a lecturer makes one.</summary>
    public const string Readers = $"{nameof(Role.Lecturer)},{nameof(Role.Administrator)}";

    public static string Of(string draft) => $"drafts/{draft}";

    public static string Of(string draft, DraftSection section) => $"drafts/{draft}/{NameOf(section)}";

    /// <returns>Null where no section has this name.</returns>
    public static DraftSection? Find(string? name) =>
        Enum.GetValues<DraftSection>().Where(section => string.Equals(NameOf(section), name, StringComparison.OrdinalIgnoreCase)).Select(section => (DraftSection?)section).FirstOrDefault();

    /// <summary>The section's name as a heading begins.</summary>
    public static string Heading(this Wording words, DraftSection section)
    {
        var name = words.Say(section);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string NameOf(DraftSection section)
    {
        var name = new StringBuilder();
        foreach (var letter in section.ToString())
            name.Append(char.IsUpper(letter) && name.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(letter));
        return name.ToString();
    }
}
