using System.Globalization;

namespace MicroCred.Storage.Catalogue;

/// <summary>Notional hours in steps that a reader can choose: up to one working week, one Malaysian credit, three, a half and a whole semester, more.</summary>
/// <param name="From">Exclusive lower end in hours, but inclusive for zero.</param>
/// <param name="To">Inclusive upper end; absent in the last band.</param>
internal readonly record struct HoursBand(int From, int? To) : IComparable<HoursBand>
{
    public static ImmutableArray<HoursBand> All { get; } = [new(0, 10), new(10, 40), new(40, 120), new(120, 450), new(450, 900), new(900, null)];

    public static HoursBand Of(int centihours)
    {
        foreach (var band in All)
        {
            if (band.To is not { } to || centihours <= to * 100)
                return band;
        }

        return All[^1];
    }

    public int CompareTo(HoursBand other) => From.CompareTo(other.From);

    /// <summary><c>10-40</c>, or <c>900-</c> for the last.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From}-{To}");
}
