namespace MicroCred.Hosting.Entities;

/// <summary>Who does something and when: what a decision may know beside state and command. The moment is cut to the millisecond, as the journal keeps it.</summary>
public sealed record Deed(string By, DateTimeOffset At)
{
    public static Deed Now(string by, TimeProvider clock) => new(by, DateTimeOffset.FromUnixTimeMilliseconds(clock.GetUtcNow().ToUnixTimeMilliseconds()));
}
