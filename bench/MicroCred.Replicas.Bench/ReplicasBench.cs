using System.Globalization;

namespace MicroCred.Replicas.Bench;

/// <summary>
/// <c>kill [seconds [every]]</c>: three replicas under load, one killed every so many seconds; then every acknowledged command is looked for (120 5).
/// <c>measure [requests]</c>: one, two and three replicas under the same load, in turns (20000). Both on a PostgreSQL server of their own, or the
/// one that <c>MICROCRED_TEST_POSTGRES</c> names. Built with <c>-p:Engines=Orleans</c> and with <c>Engines__Host=Orleans</c> in the environment,
/// the replicas are silos.
/// </summary>
internal static class ReplicasBench
{
    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["kill", .. var given] when given.Length <= 2 && given.All(IsCount):
                var kills = await KillRun.RunAsync(Seconds(given, 0, 120), Seconds(given, 1, 5), Console.Out);
                Console.WriteLine(kills);
                return kills.IsRight ? 0 : 1;
            case ["measure", .. var given] when given.Length <= 1 && given.All(IsCount):
                await MeasureRun.RunAsync(Count(given, 0, 20_000), Console.Out);
                return 0;
            default:
                Console.Error.WriteLine("Usage: kill [<seconds> [<every>]] | measure [<requests>]");
                return 2;
        }
    }

    private static bool IsCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0;

    private static TimeSpan Seconds(string[] given, int at, int otherwise) => TimeSpan.FromSeconds(Count(given, at, otherwise));

    private static int Count(string[] given, int at, int otherwise) => given.Length > at ? int.Parse(given[at], CultureInfo.InvariantCulture) : otherwise;
}
