using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>
/// Workload through notional hours: as stated, or where only credits are stated the hours that they nominally stand for, which says so.
/// The least difference that the ranges allow decides, as a share of the larger workload. Exact fractions throughout.
/// </summary>
internal sealed class CompareWorkload(ReferenceData data)
{
    /// <summary>Up to this difference workloads count as the same: a working convention of this portal, shown with every finding.</summary>
    public const int ComparablePercent = 10;

    /// <summary>Up to this difference it is minor.</summary>
    public const int MinorPercent = 25;

    /// <summary>More than this in a week is not believed without asking.</summary>
    public const int MostHoursPerWeek = 60;

    public (ImmutableArray<WorkloadView> Workloads, ElementComparison Element) Compare(ImmutableArray<MicroCredential> credentials, DateOnly asOf)
    {
        var evidence = new EvidenceOf();
        var reasons = ImmutableArray.CreateBuilder<Message>();
        var missing = ImmutableArray.CreateBuilder<MissingFact>();
        var workloads = credentials.Select(credential => View(credential, asOf)).ToImmutableArray();
        for (var i = 0; i < credentials.Length; i++)
        {
            var credential = credentials[i];
            if (!IsSilent(credential.Stated.Workload))
                evidence.Add(credential.Stated.Evidence);
            if (credential.Stated.Workload.NotionalHours is null)
                missing.Add(new(credential.Id, StatementElement.LearningTime, credential.Provider));
            if (workloads[i].Hours is null)
            {
                Missing.SayWords(credential, StatementElement.LearningTime, reasons);
                Missing.SayWords(credential, StatementElement.Credits, reasons);
            }

            reasons.AddRange(workloads[i].Caveats);
        }

        var (finding, summary) = Judge(workloads);
        return (workloads, new(Element.Workload, finding, summary, [.. credentials.Select(ValueOf)], reasons.ToImmutable(), missing.ToImmutable(), evidence.Total));
    }

    private static (Finding, Message) Judge(ImmutableArray<WorkloadView> workloads)
    {
        var silent = workloads.Count(workload => workload.Hours is null);
        if (silent > 0)
            return (Finding.EvidenceMissing, ComparisonMessages.WorkloadMissing(silent, workloads.Length));
        var least = workloads.Max(workload => workload.Hours!.Value.Min);
        var most = workloads.Min(workload => workload.Hours!.Value.Max);
        var percent = least <= most || least.Sign == 0 ? Fraction.Zero : (least - most) * 100 / least;
        return percent <= ComparablePercent ? (Finding.Comparable, ComparisonMessages.WorkloadSame(percent.ToDecimal(1)))
            : percent <= MinorPercent ? (Finding.MinorDifference, ComparisonMessages.WorkloadMinor(percent.ToDecimal(1)))
            : (Finding.SubstantialDifference, ComparisonMessages.WorkloadDiffers(percent.ToDecimal(1)));
    }

    private WorkloadView View(MicroCredential credential, DateOnly asOf)
    {
        var workload = credential.Stated.Workload;
        var title = credential.Stated.Title.Text;
        var caveats = ImmutableArray.CreateBuilder<Message>();
        var system = workload.CreditSystem is { } code ? data.FindCreditSystem(code) : null;
        var hours = HoursOf(workload, system, out var isNominal);
        if (isNominal)
            caveats.Add(ComparisonMessages.Nominal(title, workload.Credits!.Value, system!.Name));
        else if (hours is null && workload.Credits > 0 && system is not null)
            caveats.Add(ComparisonMessages.NoRatio(title, system.Name));
        if (workload.NotionalHours is null && workload.ScheduledHours is { } scheduled)
            caveats.Add(ComparisonMessages.ScheduledOnly(title, scheduled));
        SayWhatDoesNotFit(workload, system, hours, title, caveats);
        return new(hours, isNominal, hours is { } total ? InSystems(total, asOf) : [], caveats.ToImmutable());
    }

    private static FractionRange? HoursOf(Workload workload, CreditSystem? system, out bool isNominal)
    {
        isNominal = false;
        if (workload.NotionalHours is { } stated)
            return new(Fraction.FromDecimal(stated), Fraction.FromDecimal(stated));
        if (workload.Credits is not > 0 || system?.HoursPerCredit is not { } each)
            return null;
        isNominal = true;
        var credits = Fraction.FromDecimal(workload.Credits.Value);
        return new(credits * each.Min, credits * each.Max);
    }

    private static void SayWhatDoesNotFit(Workload workload, CreditSystem? system, FractionRange? hours, string title, ImmutableArray<Message>.Builder caveats)
    {
        if (workload.Credits is > 0 and var credits && system?.HoursPerCredit is { } each && (workload.NotionalHours ?? workload.ScheduledHours) is { } stated)
        {
            var (least, most) = (Fraction.FromDecimal(credits) * each.Min, Fraction.FromDecimal(credits) * each.Max);
            if (Fraction.FromDecimal(stated) < least)
                caveats.Add(ComparisonMessages.HoursBelowCredits(title, stated, least.ToDecimal(2), credits, system.Name));
            else if (Fraction.FromDecimal(stated) > most && workload.NotionalHours is not null)
                caveats.Add(ComparisonMessages.HoursAboveCredits(title, stated, most.ToDecimal(2), credits, system.Name));
        }

        if (workload.Weeks is > 0 and var weeks && hours is { } total && total.Min / Fraction.FromDecimal(weeks) is var perWeek && perWeek > MostHoursPerWeek)
            caveats.Add(ComparisonMessages.HeavyWeek(title, perWeek.ToDecimal(1)));
    }

    private ImmutableArray<WorkloadInSystem> InSystems(FractionRange hours, DateOnly asOf) =>
    [
        .. from system in data.CreditSystems
           where system.HoursPerCredit is not null && !(system.EffectiveFrom > asOf) && !(system.EffectiveTo < asOf)
           let each = system.HoursPerCredit!.Value
           select new WorkloadInSystem(system, new(hours.Min / each.Max, hours.Max / each.Min)),
    ];

    private Message? ValueOf(MicroCredential credential)
    {
        var workload = credential.Stated.Workload;
        var system = workload.CreditSystem is { } code ? data.FindCreditSystem(code) : null;
        return (workload.NotionalHours, workload.Credits, system, workload.ScheduledHours) switch
        {
            ({ } hours, { } credits, { } unit, _) => ComparisonMessages.HoursAndCredits(Fraction.FromDecimal(hours), credits, unit.Name),
            ({ } hours, _, _, _) => ComparisonMessages.Hours(Fraction.FromDecimal(hours)),
            (null, { } credits, { } unit, _) => ComparisonMessages.Credits(credits, unit.Name),
            (null, _, _, { } scheduled) => ComparisonMessages.ScheduledHours(scheduled),
            _ => null,
        };
    }

    private static bool IsSilent(Workload workload) =>
        workload.Credits is null && workload.NotionalHours is null && workload.ScheduledHours is null;
}
