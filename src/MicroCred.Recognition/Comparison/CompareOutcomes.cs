using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>How many outcomes find a match, in the pair of credentials that match least.</summary>
internal sealed class CompareOutcomes(OutcomeMatcher matcher)
{
    /// <summary>Share of outcomes with a match: the content match that credit transfer in Malaysia asks for (rule MY-CT-80).</summary>
    private static readonly Fraction Comparable = new(4, 5);

    private static readonly Fraction Minor = new(1, 2);

    public (ImmutableArray<OutcomeMatch> Matches, ElementComparison Element) Compare(ImmutableArray<MicroCredential> credentials, ITextSimilarity? model)
    {
        var evidence = new EvidenceOf();
        foreach (var credential in credentials.Where(credential => !credential.Stated.LearningOutcomes.IsEmpty))
            evidence.Add(credential.Stated.Evidence);
        var matches = ImmutableArray.CreateBuilder<OutcomeMatch>();
        var least = (Share: new Fraction(1, 1), Matched: 0, Count: 0);
        for (var i = 0; i < credentials.Length; i++)
        {
            for (var j = i + 1; j < credentials.Length; j++)
            {
                var found = matcher.Match(credentials[i], credentials[j], model);
                matches.AddRange(found);
                var count = Math.Max(credentials[i].Stated.LearningOutcomes.Length, credentials[j].Stated.LearningOutcomes.Length);
                if (count > 0 && (least.Count == 0 || new Fraction(found.Length, count) < least.Share))
                    least = (new(found.Length, count), found.Length, count);
            }
        }

        var missing = Missing.Where(credentials, StatementElement.LearningOutcomes);
        var (finding, summary) =
            missing.Length > 0 ? (Finding.EvidenceMissing, ComparisonMessages.OutcomesMissing(missing.Length, credentials.Length))
            : least.Share >= Comparable ? (Finding.Comparable, ComparisonMessages.OutcomesSame(least.Matched, least.Count))
            : least.Share >= Minor ? (Finding.MinorDifference, ComparisonMessages.OutcomesMinor(least.Matched, least.Count))
            : (Finding.SubstantialDifference, ComparisonMessages.OutcomesDiffer(least.Matched, least.Count));
        return (matches.ToImmutable(), new(
            Element.Outcomes,
            finding,
            summary,
            [.. credentials.Select(credential => credential.Stated.LearningOutcomes.IsEmpty ? null : ComparisonMessages.OutcomeCount(credential.Stated.LearningOutcomes.Length))],
            missing.Length == credentials.Length ? [] : [ComparisonMessages.OutcomesByWords(OutcomeMatcher.Threshold), .. ByModel(model, matches.Count(match => match.Model is not null))],
            missing,
            evidence.Total));
    }

    private static IEnumerable<Message> ByModel(ITextSimilarity? model, int matches)
    {
        if (model is { HasAnswered: false })
            yield return ComparisonMessages.ModelSilent(model.Model);
        else if (model is not null && matches > 0)
            yield return ComparisonMessages.OutcomesByModel(matches, model.Model, model.Threshold);
    }
}
