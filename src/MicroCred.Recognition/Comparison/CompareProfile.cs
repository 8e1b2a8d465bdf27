using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>What it is about and how it is taught: field of study first, then the mode of delivery.</summary>
internal static class CompareProfile
{
    private const int BroadFieldDigits = 2;

    public static ElementComparison Compare(ImmutableArray<MicroCredential> credentials)
    {
        var evidence = new EvidenceOf();
        var reasons = ImmutableArray.CreateBuilder<Message>();
        foreach (var credential in credentials)
        {
            if (credential.Stated.Field is not null || credential.Stated.DeliveryMode is not null)
                evidence.Add(credential.Stated.Evidence);
            Missing.SayWords(credential, StatementElement.Participation, reasons);
        }

        var fieldless = credentials.Where(credential => credential.Stated.Field is null);
        var modes = credentials.Select(credential => credential.Stated.DeliveryMode).OfType<DeliveryMode>().Distinct().Count();
        if (modes > 1)
            reasons.Add(ComparisonMessages.ModesDiffer);
        var (finding, summary) = Judge(credentials, fieldless.Count(), modes);
        return new(
            Element.Profile,
            finding,
            summary,
            [.. credentials.Select(ValueOf)],
            reasons.ToImmutable(),
            [.. fieldless.Select(credential => new MissingFact(credential.Id, StatementElement.Field, credential.Provider)), .. Missing.Where(credentials, StatementElement.Participation)],
            evidence.Total);
    }

    private static (Finding, Message) Judge(ImmutableArray<MicroCredential> credentials, int fieldless, int modes)
    {
        if (fieldless > 0)
            return (Finding.EvidenceMissing, ComparisonMessages.ProfileMissing(fieldless, credentials.Length));
        var fields = credentials.Select(credential => credential.Stated.Field!).Distinct().ToList();
        var broad = fields.Select(field => field[..BroadFieldDigits]).Distinct().ToList();
        if (broad.Count > 1)
            return (Finding.SubstantialDifference, ComparisonMessages.ProfileDiffers);
        return fields.Count == 1 && modes <= 1
            ? (Finding.Comparable, ComparisonMessages.ProfileSame)
            : (Finding.MinorDifference, ComparisonMessages.ProfileSameBroad(broad[0]));
    }

    private static Message? ValueOf(MicroCredential credential) => (credential.Stated.Field, credential.Stated.DeliveryMode) switch
    {
        ({ } field, { } mode) => ComparisonMessages.FieldAndMode(field, mode),
        ({ } field, null) => ComparisonMessages.Field(field),
        (null, { } mode) => ComparisonMessages.Mode(mode),
        _ => null,
    };
}
