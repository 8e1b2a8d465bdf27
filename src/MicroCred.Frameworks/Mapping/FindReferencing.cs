using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>Frameworks, levels and referencing rows by name and day.</summary>
public static class FindReferencing
{
    /// <param name="path">The argument that named it.</param>
    /// <returns>The framework, or a refusal that names those that exist.</returns>
    public static Result<QualificationsFramework> GetFramework(this ReferenceData data, string code, params string[] path) =>
        data.FindFramework(code) is { } framework ? framework : MappingMessages.UnknownFramework(code, data, path);

    /// <param name="path">The argument that named it; <c>framework</c> or <c>number</c> is added.</param>
    /// <returns>The level, or a refusal that names those that exist.</returns>
    public static Result<Level> GetLevel(this ReferenceData data, LevelId id, params string[] path)
    {
        if (data.FindFramework(id.Framework) is not { } framework)
            return MappingMessages.UnknownFramework(id.Framework, data, [.. path, "framework"]);
        return framework.FindLevel(id.Number) is { } level ? level : MappingMessages.UnknownLevel(id, framework, [.. path, "number"]);
    }

    /// <summary>
    /// The rows that tie a framework to the AQRF on a day, ascending: confirmed ones in the place of the pack's own.
    /// Pages and the API show these, not <see cref="Referencing.Rows"/>, which know nothing of confirmations.
    /// </summary>
    public static ImmutableArray<ReferencingRow> RowsOf(this ReferenceData data, QualificationsFramework framework, DateOnly asOf)
    {
        if (framework.EffectiveFrom > asOf || data.FindFramework(QualificationsFramework.ReferenceCode)?.EffectiveFrom > asOf)
            return [];
        var rows = new SortedDictionary<int, ReferencingRow>();
        if (!(framework.Referencing.From > asOf))
        {
            foreach (var row in framework.Referencing.Rows)
                rows[row.NationalLevel] = row;
        }

        foreach (var confirmation in data.ConfirmationsOf(framework).Where(confirmation => confirmation.On <= asOf))
            rows[confirmation.Level.Number] = Row(confirmation, data);
        return [.. rows.Values];
    }

    private static ReferencingRow Row(ReferencingConfirmation confirmation, ReferenceData data) =>
        new(confirmation.Level.Number, confirmation.AqrfLevels, ReferencingRelation.Official, new(
            EvidenceStrength.Confirmed,
            [new(data.FindSource(confirmation.SourceCode)!, confirmation.Section)],
            ConfirmedBy: confirmation.By,
            ConfirmedOn: confirmation.On));
}
