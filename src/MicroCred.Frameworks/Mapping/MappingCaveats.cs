using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>What a reader of a mapping must know: what is always true first, then what is particular to it. Worded in <c>locales/</c> under <c>caveat</c>.</summary>
internal static class MappingCaveats
{
    private static readonly Message NoEntitlement = new Message("caveat.noEntitlement");
    private static readonly Message SameFramework = new Message("caveat.sameFramework");
    private static readonly Message Provisional = new Message("caveat.provisional");

    public static readonly ImmutableArray<Message> OfItself = [NoEntitlement, SameFramework];

    public static ImmutableArray<Message> OfNoPath(QualificationsFramework from, QualificationsFramework to, Message reason)
    {
        var caveats = ImmutableArray.CreateBuilder<Message>(4);
        caveats.Add(NoEntitlement);
        caveats.Add(reason);
        AddOpenIssue(caveats, from);
        AddOpenIssue(caveats, to);
        return caveats.DrainToImmutable();
    }

    public static ImmutableArray<Message> OfPath(QualificationsFramework from, QualificationsFramework to, int levels, bool isOfficial, bool isPartial)
    {
        var caveats = ImmutableArray.CreateBuilder<Message>(6);
        caveats.Add(NoEntitlement);
        if (!isOfficial)
            caveats.Add(Provisional);
        if (levels == 0)
            caveats.Add(new Message("caveat.noCounterpart", to.Code));
        else if (levels > 1)
            caveats.Add(new Message("caveat.severalLevels", to.Code));
        if (isPartial)
            caveats.Add(RowsMissing(to));
        AddOpenIssue(caveats, from);
        AddOpenIssue(caveats, to);
        return caveats.DrainToImmutable();
    }

    public static Message NotInForce(QualificationsFramework framework) =>
        new Message("caveat.notInForce", framework.Code, framework.EffectiveFrom!.Value);

    public static Message NoRow(Level level) => new Message("caveat.levelNotPlaced", level.Framework.Code, level.Number);

    public static Message RowsMissing(QualificationsFramework framework) => new Message("caveat.rowsIncomplete", framework.Code);

    /// <summary>Why nothing ties a framework to the AQRF on a day.</summary>
    public static Message NoRows(QualificationsFramework framework, DateOnly asOf) => framework.Referencing switch
    {
        { From: { } from } when from > asOf => new Message("caveat.referencedLater", framework.Code, from),
        { Status: ReferencingStatus.NotApplicable } => new Message("caveat.noPublishedComparison", framework.Code),
        { Status: ReferencingStatus.NotReferenced } => new Message("caveat.notReferenced", framework.Code),
        { Status: ReferencingStatus.InProgress } => new Message("caveat.referencingInProgress", framework.Code),
        { Status: ReferencingStatus.ConflictingSources } => new Message("caveat.conflictingSources", framework.Code),
        _ => new Message("caveat.rowsUnknown", framework.Code),
    };

    private static void AddOpenIssue(ImmutableArray<Message>.Builder caveats, QualificationsFramework framework)
    {
        if (framework.Referencing.OpenIssue is { } issue)
            caveats.Add(new Message("caveat.openIssue", framework.Code, issue));
    }
}
