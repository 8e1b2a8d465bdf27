using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using MicroCred.Hosting.Journal;
using MicroCred.Storage;
using MicroCred.Storage.Journal;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Replicas.Bench;

/// <summary>Three replicas on one database under load, one after the other killed and started again; then every acknowledged command is looked for.</summary>
internal static class KillRun
{
    private const int Replicas = 3;
    private const int Custodians = 6;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public static async Task<KillFinding> RunAsync(TimeSpan lasts, TimeSpan every, TextWriter output)
    {
        var database = PostgreSqlServer.NewDatabase();
        var replicas = Enumerable.Range(0, Replicas).Select(_ => new Replica(database)).ToList();
        try
        {
            foreach (var replica in replicas)
                await replica.StartAsync();
            var (token, source) = await SignInAsync(replicas[0].Address);
            await using var listener = new DraftListener([.. replicas.Select(replica => replica.Address)], replicas[0].Address);
            await listener.StartAsync();
            using var until = new CancellationTokenSource(lasts);
            var custodians = Enumerable.Range(0, Custodians).Select(i => new Custodian([.. replicas.Select(replica => replica.Address)], token, source, i)).ToList();
            var load = Task.WhenAll(custodians.Select(one => Task.Run(() => one.RunAsync(Pause, until.Token))));
            var starts = await KillAsync(replicas, every, until.Token, output);
            await load;
            var isResumed = await listener.HearsAChangeAsync();
            var finding = await FindAsync(database, starts, custodians, isResumed);
            custodians.ForEach(one => one.Dispose());
            return finding;
        }
        finally
        {
            foreach (var replica in replicas)
                await replica.DisposeAsync();
        }
    }

    internal static async Task<(string Token, string Source)> SignInAsync(Uri replica)
    {
        using var client = new HttpClient { BaseAddress = replica };
        using var answer = await client.PostAsJsonAsync("/graphql", new
        {
            query = "mutation ($input: SignInInput!) { signIn(input: $input) { token } }",
            variables = new { input = new { email = "custodian@demo.example", password = Replica.Password } },
        });
        using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync());
        using var asked = await client.PostAsJsonAsync("/graphql", new { query = "{ mapLevel(from: {framework: \"KKNI\", number: 7}, to: \"AQRF\") { steps { evidence { sources { code } } } } }" });
        using var mapping = JsonDocument.Parse(await asked.Content.ReadAsByteArrayAsync());
        var source = mapping.RootElement.GetProperty("data").GetProperty("mapLevel").GetProperty("steps")[0].GetProperty("evidence").GetProperty("sources")[0].GetProperty("code").GetString()!;
        return (body.RootElement.GetProperty("data").GetProperty("signIn").GetProperty("token").GetString()!, source);
    }

    /// <summary>Kills on time, whether or not the ones before are ready again.</summary>
    /// <returns>How long each start took until the replica was ready.</returns>
    private static async Task<IReadOnlyList<TimeSpan>> KillAsync(List<Replica> replicas, TimeSpan every, CancellationToken until, TextWriter output)
    {
        var starts = new List<Task<TimeSpan>>();
        using var timer = new PeriodicTimer(every);
        while (await TickAsync(timer, until))
        {
            var next = starts.Count % replicas.Count;
            if (starts.Count >= replicas.Count)
                await starts[^replicas.Count];
            await replicas[next].KillAsync();
            starts.Add(StartAsync(replicas[next]));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"killed: {replicas[next].Address}"));
        }

        return await Task.WhenAll(starts);
    }

    private static async Task<TimeSpan> StartAsync(Replica replica)
    {
        var watch = Stopwatch.StartNew();
        await replica.StartAsync();
        return watch.Elapsed;
    }

    private static async Task<bool> TickAsync(PeriodicTimer timer, CancellationToken until)
    {
        try
        {
            return await timer.WaitForNextTickAsync(until);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task<KillFinding> FindAsync(string database, IReadOnlyList<TimeSpan> starts, List<Custodian> custodians, bool isResumed)
    {
        await using var services = new ServiceCollection()
            .AddMicroCredStorage(new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = database }).BuildServiceProvider();
        var written = new List<string>();
        await foreach (var one in services.GetRequiredService<IJournal>().ReadKindAsync("referencing-row", 0, default))
            written.Add(JsonDocument.Parse(one.Data).RootElement.GetProperty("section").GetString()!);
        var acknowledged = custodians.SelectMany(one => one.Acknowledged).ToList();
        return new(
            starts,
            acknowledged.Count,
            custodians.Sum(one => one.Retries),
            custodians.Sum(one => one.Conflicts),
            [.. acknowledged.Except(written)],
            [.. written.GroupBy(section => section).Where(group => group.Count() > 1).Select(group => group.Key)],
            await services.GetRequiredService<VerifyJournal>().RunAsync(),
            isResumed);
    }
}

/// <param name="Starts">How long each killed replica took from its start until it was ready.</param>
/// <param name="Lost">Acknowledged and not in the journal.</param>
/// <param name="Doubled">In the journal more than once.</param>
/// <param name="IsResumed">A subscription that was cut with its replica went on at another.</param>
internal sealed record KillFinding(
    IReadOnlyList<TimeSpan> Starts, int Acknowledged, int Retries, int Conflicts, IReadOnlyList<string> Lost, IReadOnlyList<string> Doubled, JournalFinding Journal, bool IsResumed)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    public int Kills => Starts.Count;

    public bool IsRight => Lost.Count == 0 && Doubled.Count == 0 && Journal.Fault is null && IsResumed && Acknowledged > 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Kills} kills, ready again after {Starts.Order().ElementAtOrDefault(Kills / 2).TotalSeconds:F1} s (median), {Starts.DefaultIfEmpty().Max().TotalSeconds:F1} s at most, {Starts.Count(start => start <= Soon)} within {Soon.TotalSeconds:F0} s: {Acknowledged} commands acknowledged, {Retries} sent again, {Conflicts} conflicts; {Lost.Count} lost, {Doubled.Count} doubled; journal of {Journal.Events} events {(Journal.Fault is { } fault ? $"broken ({fault})" : "whole")}; subscription {(IsResumed ? "resumed" : "lost")}");
}
