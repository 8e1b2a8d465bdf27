using System.Globalization;
using System.Text.RegularExpressions;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>
/// The draft cites nothing that the lecturer did not give: web addresses, DOIs, ISBNs and author–year citations are looked up in the brief, the
/// source and the list of references. A month with its year ("Agustus 2024") cites nobody.
/// </summary>
internal sealed partial class ReferencesGiven : IAlignmentCheck
{
    public string Code => "REFERENCES-GIVEN";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        var brief = course.Design.Brief;
        var given = string.Join('\n', [brief.Title, brief.Text, brief.Source, .. brief.References]);
        var months = CultureInfo.GetCultureInfo(brief.Language).DateTimeFormat.MonthNames;
        foreach (var part in CourseText.Of(course.Design))
        {
            foreach (var citation in Citations(part.Text).Where(citation => !IsGiven(citation, given) && !IsDate(citation, months)).Distinct())
            {
                yield return new(Code, CheckSeverity.Error, part.Section,
                    AlignmentMessages.ReferenceNotGiven(citation), AlignmentMessages.ReferenceNotGivenMend, part.Outcome, part.Unit, part.Item);
            }
        }
    }

    private static IEnumerable<string> Citations(string text) =>
        Address().Matches(text).Concat(Identifier().Matches(text)).Concat(AuthorYear().Matches(text)).Select(match => match.Value.TrimEnd('.', ',', ';', ':', ')'));

    /// <summary>A month and a year with nothing between: "May (2019)" and "(May, 2019)" may be a person's.</summary>
    private static bool IsDate(string citation, IEnumerable<string> months) =>
        months.Any(month => citation.TrimStart('(').StartsWith($"{month} ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(citation.TrimStart('(')[month.Length + 1]));

    private static bool IsGiven(string citation, string given)
    {
        if (given.Contains(citation, StringComparison.OrdinalIgnoreCase))
            return true;
        var year = Year().Match(citation);
        var author = Author().Match(citation);
        return year.Success && author.Success
            && given.Split('\n').Any(line => line.Contains(author.Value, StringComparison.OrdinalIgnoreCase) && line.Contains(year.Value, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b10\.\d{4,9}/[^\s<>""]+|\bISBN(?:-1[03])?:?\s*[\d][\d -]{8,16}[\dX]", RegexOptions.IgnoreCase)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]+(?:(?:,| (?:&|and|dan|at)) \p{Lu}[\p{L}'’-]+| et al\.?| dkk\.?| dll\.?)*,? \(?(?:19|20)\d\d[a-z]?\)|\(\p{Lu}[\p{L}'’ &.,-]{1,60}?,? (?:19|20)\d\d[a-z]?[^()]{0,20}\)")]
    private static partial Regex AuthorYear();

    [GeneratedRegex(@"(?:19|20)\d\d")]
    private static partial Regex Year();

    [GeneratedRegex(@"\p{Lu}[\p{L}'’-]+")]
    private static partial Regex Author();
}
