namespace MicroCred.Recognition.Catalogue;

/// <summary>How much work it is, as stated. Nothing here is computed from anything else: credits make no hours, and hours no credits.</summary>
public sealed record Workload
{
    public static Workload NotStated { get; } = new();

    /// <summary>In units of <see cref="CreditSystem"/>. Zero where the source says that it carries none.</summary>
    public decimal? Credits { get; init; }

    /// <summary>Code of a credit system, e.g. <c>MY</c>; present whenever <see cref="Credits"/> is.</summary>
    public string? CreditSystem { get; init; }

    /// <summary>All learner effort, in hours.</summary>
    public decimal? NotionalHours { get; init; }

    /// <summary>Only the hours on the timetable: these say nothing of own study, and are never shown as notional hours.</summary>
    public decimal? ScheduledHours { get; init; }

    public decimal? Weeks { get; init; }
}
