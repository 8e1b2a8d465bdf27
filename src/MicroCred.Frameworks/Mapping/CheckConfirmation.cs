namespace MicroCred.Frameworks.Mapping;

/// <summary>Whether a confirmation speaks of things that exist. Who may confirm is decided elsewhere.</summary>
public static class CheckConfirmation
{
    /// <summary>It names a place in a document; it is not the document.</summary>
    public const int LongestSection = 300;

    /// <returns>Why it cannot be laid over <paramref name="data"/>; nothing when it can.</returns>
    public static Refusal? Check(this ReferenceData data, ReferencingConfirmation confirmation)
    {
        if (data.GetLevel(confirmation.Level, "level").Refusal is { } unknownLevel)
            return unknownLevel;
        var framework = data.FindFramework(confirmation.Level.Framework)!;
        if (framework.Referencing.Status is ReferencingStatus.NotApplicable or ReferencingStatus.NotReferenced)
            return MappingMessages.NothingToConfirm(framework);
        foreach (var number in confirmation.AqrfLevels)
        {
            if (data.GetLevel(new(QualificationsFramework.ReferenceCode, number), "aqrfLevels").Refusal is { } unknownReference)
                return unknownReference;
        }

        if (!confirmation.AqrfLevels.SequenceEqual(confirmation.AqrfLevels.Distinct().Order()))
            return MappingMessages.LevelsOutOfOrder(confirmation.AqrfLevels);
        if (data.FindSource(confirmation.SourceCode) is null)
            return MappingMessages.UnknownSource(confirmation.SourceCode);
        if (string.IsNullOrWhiteSpace(confirmation.Section))
            return MappingMessages.NoSection;
        return confirmation.Section.Length > LongestSection ? MappingMessages.SectionTooLong(confirmation.Section.Length, LongestSection) : null;
    }
}
