using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Registering;

/// <summary>
/// Who vouches for the quality, by the four fields of a registration: no kind or no body given as null clears it whole, unless a kind is given with it.
/// A body whose kind nobody has stated verifies or does something else.
/// </summary>
internal static class StatedQuality
{
    public static QualityAssurance? Of(EntryRegistration asked, QualityAssurance? before)
    {
        if (IsCleared(asked))
            return null;
        var body = TypedText.Stated(asked.QualityAssuranceBody.Or(before?.Body));
        var reference = TypedText.Stated(asked.QualityAssuranceReference.Or(before?.Reference));
        var verified = asked.QualityVerified.Or(before?.Verified) ?? false;
        var kind = asked.QualityAssuranceKind.Or(before?.Kind);
        return kind is null && body is null && reference is null
            ? null
            : new(kind ?? (verified ? QualityAssuranceKind.QualityVerification : QualityAssuranceKind.Other), body, reference, verified);
    }

    private static bool IsCleared(EntryRegistration asked) =>
        asked.QualityAssuranceKind is { IsGiven: true, Value: null }
        || (asked.QualityAssuranceBody.IsGiven && TypedText.Stated(asked.QualityAssuranceBody.Value) is null && asked.QualityAssuranceKind.Value is null);
}
