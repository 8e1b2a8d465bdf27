using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>What a reader of a mapping must know. Worded in <c>locales/</c> under <c>caveat</c>.</summary>
internal static class MappingCaveats
{
    public static readonly Message NoEntitlement = new("caveat.noEntitlement");

    public static readonly ImmutableArray<Message> ItsOwnLevel = [NoEntitlement, new("caveat.sameFramework")];

    private static readonly Message Provisional = new("caveat.provisional");

    public static ImmutableArray<Message> Of(QualificationsFramework from, QualificationsFramework to, int levels, bool isOfficial, bool isPartial)
    {
        var caveats = ImmutableArray.CreateBuilder<Message>(6);
        caveats.Add(NoEntitlement);
        if (!isOfficial)
            caveats.Add(Provisional);
        if (levels == 0)
            caveats.Add(new("caveat.noCounterpart", to.Code));
        else if (levels > 1)
            caveats.Add(new("caveat.severalLevels", to.Code));
        if (isPartial)
            caveats.Add(RowsMissing(to));
        AddOpenIssue(caveats, from);
        AddOpenIssue(caveats, to);
        return caveats.DrainToImmutable();
    }

    public static Message NotInForce(QualificationsFramework framework) => new("caveat.notInForce", framework.Code, framework.EffectiveFrom!.Value);

    public static Message NoRow(Level level) => new("caveat.levelNotPlaced", level.Framework.Code, level.Number);

    public static Message RowsMissing(QualificationsFramework framework) => new("caveat.rowsIncomplete", framework.Code);

    /// <summary>Why nothing ties a framework to the AQRF on a day.</summary>
    public static Message NoRows(QualificationsFramework framework, DateOnly asOf) => framework.Referencing switch
    {
        { From: { } from } when from > asOf => new("caveat.referencedLater", framework.Code, from),
        { Status: ReferencingStatus.NotApplicable } => new("caveat.noPublishedComparison", framework.Code),
        { Status: ReferencingStatus.NotReferenced } => new("caveat.notReferenced", framework.Code),
        { Status: ReferencingStatus.InProgress } => new("caveat.referencingInProgress", framework.Code),
        { Status: ReferencingStatus.ConflictingSources } => new("caveat.conflictingSources", framework.Code),
        _ => new("caveat.rowsUnknown", framework.Code),
    };

    private static void AddOpenIssue(ImmutableArray<Message>.Builder caveats, QualificationsFramework framework)
    {
        if (framework.Referencing.OpenIssue is { } issue)
            caveats.Add(new("caveat.openIssue", framework.Code, issue));
    }
}
