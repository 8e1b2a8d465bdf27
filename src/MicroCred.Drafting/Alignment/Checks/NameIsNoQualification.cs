using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Rules;

namespace MicroCred.Drafting.Alignment.Checks;

/// <summary>The course's name does not read like a qualification's: neither a title that a framework lists nor an award with a field after it.</summary>
internal sealed class NameIsNoQualification : IAlignmentCheck
{
    public string Code => "NAME-QUALIFICATION";

    public IEnumerable<AlignmentFinding> Run(CheckedCourse course)
    {
        var rule = course.Rules.Names;
        var name = Plain(course.Design.Brief.Title);
        var connectors = course.Profile.Text.AwardConnectors;
        var award = Titles(course).Concat(rule.Awards).FirstOrDefault(award =>
            name == award
            || (connectors.Count == 0
                ? name.StartsWith(award + " ", StringComparison.Ordinal)
                : connectors.Exists(connector => name.StartsWith($"{award} {connector} ", StringComparison.Ordinal))));
        if (award is not null)
        {
            yield return new(Code, rule.Severity, DraftSection.Statement,
                AlignmentMessages.NameIsQualification(course.Design.Brief.Title, award), AlignmentMessages.NameIsQualificationMend, Rule: rule.Rule);
        }
    }

    /// <summary>"Bachelor's Degree (Ijazah Sarjana Muda)" names two; what follows a comma ("at least") is a remark.</summary>
    private static IEnumerable<string> Titles(CheckedCourse course) =>
        from framework in course.Reference.Data.Frameworks
        from level in framework.Levels
        from title in level.Titles
        from name in title.Title.ToString().Split('(', ')', '/', ',')
        let plain = Plain(name)
        where plain.Length > 3 && plain.Any(char.IsLetter)
        select plain;

    private static string Plain(string name) => string.Join(' ', Language.SplitWords.Lower(name));
}
