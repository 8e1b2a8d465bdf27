using MicroCred.Frameworks.Quantities;

namespace MicroCred.Portal.Api.Credits;

/// <summary>A range of hours: in the schema another type than a range of credits.</summary>
internal readonly record struct HourRange(FractionRange Range)
{
    public static HourRange? From(FractionRange? range) => range is { } hours ? new HourRange(hours) : null;
}
