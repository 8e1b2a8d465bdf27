using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Replicas.Bench;

/// <summary>
/// The same load on one, two and three replicas of one database, in turns: readers who search, read an entry and map a level, and custodians who
/// confirm rows beside them. Processor time is the portals' own, without the database's and the clients'.
/// </summary>
internal static class MeasureRun
{
    private const int Readers = 8;
    private const int Custodians = 3;
    private const int Rounds = 2;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly string[] Queries =
    [
        "{ mapLevel(from: {framework: \"KKNI\", number: 7}, to: \"MQF\") { status levels { number } steps { status } } }",
        "{ microCredentials(search: \"data\", first: 10) { totalCount nodes { id title provider { name } } } }",
        "{ microCredential(id: \"TWljcm9DcmVkZW50aWFsOjc\") { title provider { name } learningOutcomes { text } } }",
        "{ creditSystems { code name hoursPerCredit { min max } } }",
    ];

    public static async Task RunAsync(TimeSpan lasts, TextWriter output)
    {
        await output.WriteLineAsync("| replicas | requests | requests a processor second | p50 | p99 | commands | conflicts | processor time a request, to one replica's |");
        await output.WriteLineAsync("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var round = 0; round < Rounds; round++)
        {
            var one = 0.0;
            for (var count = 1; count <= 3; count++)
            {
                var measured = await MeasureAsync(count, lasts);
                one = count == 1 ? measured.PerSecond : one;
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"| {count} | {measured.Requests} | {measured.PerSecond:0} | {measured.Percentile(0.5):0.0} ms | {measured.Percentile(0.99):0.0} ms | {measured.Commands} | {measured.Conflicts} | {one / measured.PerSecond:0.00} |"));
            }
        }
    }

    private static async Task<Measured> MeasureAsync(int count, TimeSpan lasts)
    {
        var database = PostgreSqlServer.NewDatabase();
        var replicas = Enumerable.Range(0, count).Select(_ => new Replica(database)).ToList();
        try
        {
            foreach (var replica in replicas)
                await replica.StartAsync();
            Uri[] addresses = [.. replicas.Select(replica => replica.Address)];
            var (token, source) = await KillRun.SignInAsync(addresses[0]);
            await LoadAsync(addresses, token, source, 0, WarmUp * count);
            var before = replicas.Sum(replica => replica.ProcessorTime.TotalSeconds);
            var (times, custodians) = await LoadAsync(addresses, token, source, Custodians, lasts);
            var used = replicas.Sum(replica => replica.ProcessorTime.TotalSeconds) - before;
            var commands = custodians.Sum(one => one.Acknowledged.Count);
            return new(times.Count + commands, used, [.. times.Order()], commands, custodians.Sum(one => one.Conflicts));
        }
        finally
        {
            foreach (var replica in replicas)
                await replica.DisposeAsync();
        }
    }

    /// <param name="first">Number of the first custodian: a key is used once.</param>
    private static async Task<(IReadOnlyCollection<double> Times, List<Custodian> Custodians)> LoadAsync(Uri[] replicas, string token, string source, int first, TimeSpan lasts)
    {
        var times = new ConcurrentBag<double>();
        using var until = new CancellationTokenSource(lasts);
        var custodians = Enumerable.Range(first, Custodians).Select(i => new Custodian(replicas, token, source, i)).ToList();
        await Task.WhenAll([
            .. Enumerable.Range(0, Readers).Select(i => Task.Run(() => ReadAsync(replicas, i, times, until.Token))),
            .. custodians.Select(one => Task.Run(() => one.RunAsync(Pause, until.Token))),
        ]);
        custodians.ForEach(one => one.Dispose());
        return (times, custodians);
    }

    private static async Task ReadAsync(Uri[] replicas, int number, ConcurrentBag<double> times, CancellationToken until)
    {
        using var client = new HttpClient();
        for (var i = number; !until.IsCancellationRequested; i++)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await client.PostAsJsonAsync(new Uri(replicas[i % replicas.Length], "/graphql"), new { query = Queries[i / replicas.Length % Queries.Length] }, CancellationToken.None);
            var body = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            if (!answer.IsSuccessStatusCode || body.Contains("\"errors\"", StringComparison.Ordinal))
                throw new InvalidOperationException(body);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private sealed record Measured(int Requests, double ProcessorSeconds, IReadOnlyList<double> Times, int Commands, int Conflicts)
    {
        public double PerSecond => Requests / ProcessorSeconds;

        public double Percentile(double part) => Times[(int)(part * (Times.Count - 1))];
    }
}
