using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>A framework's tables through time: one for each day on which its rows change.</summary>
internal sealed class ReferencingTimeline
{
    private readonly ImmutableArray<(DateOnly From, ReferencingTable? Table)> periods;

    public ReferencingTimeline(QualificationsFramework framework, QualificationsFramework reference, ReferenceData data)
    {
        var changes = data.ConfirmationsOf(framework).Select(confirmation => confirmation.On)
            .Append(framework.Referencing.From ?? DateOnly.MinValue)
            .Append(framework.EffectiveFrom ?? DateOnly.MinValue)
            .Append(reference.EffectiveFrom ?? DateOnly.MinValue)
            .Append(DateOnly.MinValue);
        periods =
        [
            .. from day in changes.Distinct().Order()
               let rows = data.RowsOf(framework, day)
               select (day, rows.IsEmpty ? null : new ReferencingTable(framework, reference, rows)),
        ];
    }

    /// <summary>The table that holds on a day; absent where nothing ties the framework to the AQRF on it.</summary>
    public ReferencingTable? On(DateOnly day)
    {
        for (var i = periods.Length - 1; i >= 0; i--)
        {
            if (periods[i].From <= day)
                return periods[i].Table;
        }

        return null;
    }
}
