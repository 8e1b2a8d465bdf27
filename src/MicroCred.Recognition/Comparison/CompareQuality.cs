using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>Who vouches for the quality: a body outside the provider, the provider itself, or nobody.</summary>
internal static class CompareQuality
{
    private enum Assurance { External, Own, None }

    public static ElementComparison Compare(ImmutableArray<MicroCredential> credentials)
    {
        var evidence = new EvidenceOf();
        var reasons = ImmutableArray.CreateBuilder<Message>();
        foreach (var credential in credentials)
        {
            if (credential.Stated.QualityAssurance is { } quality)
            {
                evidence.Add(credential.Stated.Evidence);
                if (AssuranceOf(quality) is Assurance.External && !quality.Verified)
                    reasons.Add(ComparisonMessages.QualityNotItself(credential.Stated.Title.Text));
            }

            Missing.SayWords(credential, StatementElement.QualityAssurance, reasons);
        }

        var missing = Missing.Where(credentials, StatementElement.QualityAssurance);
        var (finding, summary) = Judge(credentials, missing.Length);
        return new(Element.Quality, finding, summary, [.. credentials.Select(ValueOf)], reasons.ToImmutable(), missing, evidence.Total);
    }

    private static (Finding, Message) Judge(ImmutableArray<MicroCredential> credentials, int missing)
    {
        if (missing > 0)
            return (Finding.EvidenceMissing, ComparisonMessages.QualityMissing(missing, credentials.Length));
        var assurances = credentials.Select(credential => AssuranceOf(credential.Stated.QualityAssurance!)).Distinct().ToList();
        return assurances switch
        {
            [Assurance.External] => (Finding.Comparable, ComparisonMessages.QualityExternal),
            [Assurance.Own] => (Finding.Comparable, ComparisonMessages.QualityInternal),
            _ when assurances.Contains(Assurance.None) => (Finding.SubstantialDifference, ComparisonMessages.QualityAbsent),
            _ => (Finding.MinorDifference, ComparisonMessages.QualityMixed),
        };
    }

    private static Assurance AssuranceOf(QualityAssurance quality) => quality.Kind switch
    {
        QualityAssuranceKind.AccreditedProgramme or QualityAssuranceKind.QualityVerification or QualityAssuranceKind.Registration => Assurance.External,
        QualityAssuranceKind.None => Assurance.None,
        _ => quality.Verified ? Assurance.External : Assurance.Own,
    };

    private static Message? ValueOf(MicroCredential credential) =>
        credential.Stated.QualityAssurance is { } quality ? ComparisonMessages.Quality(quality.Kind, quality.Body) : null;
}
