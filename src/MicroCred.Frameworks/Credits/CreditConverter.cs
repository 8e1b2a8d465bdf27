using System.Collections.Immutable;

namespace MicroCred.Frameworks.Credits;

/// <summary>
/// Converts by hours, exactly: the amount times the hours of a credit here, divided by the hours of a credit there.
/// Where a system states a range, so does the result: the least hours at the longest credit to the most hours at the shortest.
/// </summary>
public sealed class CreditConverter(ReferenceData data)
{
    /// <summary>So that every result can be written as a decimal.</summary>
    public const decimal LargestAmount = 1_000_000_000_000_000_000_000_000m;

    /// <param name="amount">Zero to <see cref="LargestAmount"/>.</param>
    /// <returns>The conversion, also where no honest ratio exists; a refusal for an amount out of bounds or a system that does not exist.</returns>
    public Result<CreditConversion> Convert(decimal amount, string from, string to)
    {
        if (amount < 0)
            return CreditMessages.Negative(amount);
        if (amount > LargestAmount)
            return CreditMessages.TooLarge(amount);
        if (data.FindCreditSystem(from) is not { } source)
            return CreditMessages.UnknownSystem(from, data, "from");
        if (data.FindCreditSystem(to) is not { } target)
            return CreditMessages.UnknownSystem(to, data, "to");

        var exact = Fraction.FromDecimal(amount);
        FractionRange? hours = source.HoursPerCredit is { } each ? new(exact * each.Min, exact * each.Max) : null;
        FractionRange? result =
            source == target ? new(exact, exact)
            : hours is { } total && target.HoursPerCredit is { } divisor ? new(total.Min / divisor.Max, total.Max / divisor.Min)
            : null;
        var reason = result is null ? CreditMessages.NoRatio(source.HoursPerCredit is null ? source : target) : null;
        var published = FindPublished(source, target, exact);
        return new CreditConversion(source, target, amount, hours, result, reason, published, Caveats(source, target, result, published));
    }

    private static PublishedConversion? FindPublished(CreditSystem from, CreditSystem to, Fraction amount)
    {
        if (Ratio(from, to) is { } direct)
            return new(direct.Ratio, amount * direct.Ratio, false, direct.Evidence);
        return Ratio(to, from) is { } inverse ? new(1 / inverse.Ratio, amount / inverse.Ratio, true, inverse.Evidence) : null;

        static PublishedRatio? Ratio(CreditSystem from, CreditSystem to) =>
            from.PublishedRatios.FirstOrDefault(ratio => ratio.To.Equals(to.Code, StringComparison.OrdinalIgnoreCase));
    }

    private static ImmutableArray<Message> Caveats(CreditSystem from, CreditSystem to, FractionRange? result, PublishedConversion? published)
    {
        var caveats = ImmutableArray.CreateBuilder<Message>();
        caveats.Add(CreditMessages.VolumeOnly);
        if (result is { IsExact: false })
            caveats.Add(CreditMessages.Range);
        if (published is not null && result is { } computed)
            caveats.Add(CreditMessages.Published(published, computed));
        CreditSystem[] systems = from == to ? [from] : [from, to];
        foreach (var system in systems)
        {
            if (system.EffectiveTo is { } last)
                caveats.Add(CreditMessages.Superseded(system, last));
            if (system.HoursPerCredit is not null && system.Evidence.Strength >= EvidenceStrength.Derived)
                caveats.Add(CreditMessages.HoursUnconfirmed(system));
            caveats.AddRange(system.Caveats.Select(caveat => CreditMessages.OfSystem(system, caveat)));
        }

        return caveats.DrainToImmutable();
    }
}
