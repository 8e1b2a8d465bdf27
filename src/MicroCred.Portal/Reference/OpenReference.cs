using MicroCred.Frameworks.Packs;
using MicroCred.Portal.Settings;
using MicroCred.Recognition.Rules;

namespace MicroCred.Portal.Reference;

/// <summary>Reads the country packs once, at start.</summary>
internal static class OpenReference
{
    /// <param name="problems">Each problem with file and line, and a last line that sums up; empty when the packs can be used.</param>
    /// <returns>Null where there are problems.</returns>
    public static ReferenceDesk? Open(string folder, out IReadOnlyList<string> problems)
    {
        var rules = new ReadRules();
        var packs = CountryPacks.Load(folder, rules);
        problems = packs.Problems.IsEmpty ? [] : [.. packs.Problems.Select(problem => problem.ToString()), StartupMessages.PacksRefused(packs.Problems.Length)];
        return packs.Problems.IsEmpty ? new(packs.Data, rules.Book) : null;
    }
}
