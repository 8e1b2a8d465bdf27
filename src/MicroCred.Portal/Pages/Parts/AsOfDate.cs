using System.Globalization;
using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Pages.Parts;

/// <summary>The day that a page is asked for: what holds today, or what held then.</summary>
/// <param name="Typed">As it stood in the address; null where none was asked for.</param>
/// <param name="Day">The day typed, or today (UTC) where none or none that exists was typed.</param>
public sealed record AsOfDate(string? Typed, DateOnly Day, FieldError? Problem)
{
    public const string Field = "asOf";

    /// <summary>For a link that keeps the day, e.g. <c>?asOf=2020-01-01</c>; empty where the reader asked for none.</summary>
    public string Query => Typed is null || Problem is not null ? "" : $"?{Field}={Iso}";

    /// <summary>The day for an operation's variables; null where the reader asked for none.</summary>
    public string? Variable => Typed is null || Problem is not null ? null : Iso;

    private string Iso => Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static AsOfDate Read(string? typed, TimeProvider clock)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (string.IsNullOrWhiteSpace(typed))
            return new(null, today, null);
        return DateOnly.TryParseExact(typed.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(typed, day, null)
            : new(typed, today, new(Field, new Message("asOf.noDate", typed)));
    }
}
