using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Replicas.Bench;

/// <summary>
/// The same requests to one, two and three replicas of one database, in turns: people who search, read an entry, list credit systems and map a level,
/// and confirm a row now and then. Both the requests and their mix are fixed, and every replica is warmed by as many, so that no row pays more than
/// another for what the compiler does once in each process. Processor time is the portals' own, without the database's and the clients'.
/// </summary>
internal static class MeasureRun
{
    private const int People = 8;
    private const int RequestsACommand = 100;
    private const int WarmingRequestsAReplica = 15_000;
    private const int Rounds = 2;

    private static readonly TimeSpan BeforeRetry = TimeSpan.FromMilliseconds(20);

    private static readonly string[] Queries =
    [
        "{ mapLevel(from: {framework: \"KKNI\", number: 7}, to: \"MQF\") { status levels { number } steps { status } } }",
        "{ microCredentials(search: \"data\", first: 10) { totalCount nodes { id title provider { name } } } }",
        "{ microCredential(id: \"TWljcm9DcmVkZW50aWFsOjc\") { title provider { name } learningOutcomes { text } } }",
        "{ creditSystems { code name hoursPerCredit { min max } } }",
    ];

    public static async Task RunAsync(int requests, TextWriter output)
    {
        await output.WriteLineAsync("| replicas | requests | requests a processor second | p50 | p99 | commands | conflicts | processor time a request, to one replica's |");
        await output.WriteLineAsync("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (var round = 0; round < Rounds; round++)
        {
            var one = 0.0;
            for (var count = 1; count <= 3; count++)
            {
                var measured = await MeasureAsync(count, requests);
                one = count == 1 ? measured.PerSecond : one;
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                    $"| {count} | {measured.Requests} | {measured.PerSecond:0} | {measured.Percentile(0.5):0.0} ms | {measured.Percentile(0.99):0.0} ms | {measured.Commands} | {measured.Conflicts} | {one / measured.PerSecond:0.00} |"));
            }
        }
    }

    private static async Task<Measured> MeasureAsync(int count, int requests)
    {
        var database = PostgreSqlServer.NewDatabase();
        var replicas = Enumerable.Range(0, count).Select(_ => new Replica(database)).ToList();
        try
        {
            foreach (var replica in replicas)
                await replica.StartAsync();
            Uri[] addresses = [.. replicas.Select(replica => replica.Address)];
            var (token, source) = await KillRun.SignInAsync(addresses[0]);
            await LoadAsync(addresses, token, source, 0, WarmingRequestsAReplica * count);
            var before = replicas.Sum(replica => replica.ProcessorTime.TotalSeconds);
            var (times, custodians) = await LoadAsync(addresses, token, source, People, requests);
            var used = replicas.Sum(replica => replica.ProcessorTime.TotalSeconds) - before;
            return new(requests, used, [.. times.Order()], custodians.Sum(one => one.Acknowledged.Count), custodians.Sum(one => one.Conflicts));
        }
        finally
        {
            foreach (var replica in replicas)
                await replica.DisposeAsync();
        }
    }

    /// <param name="first">Number of the first custodian: a key is used once.</param>
    private static async Task<(IReadOnlyCollection<double> Times, List<Custodian> Custodians)> LoadAsync(Uri[] replicas, string token, string source, int first, int requests)
    {
        var times = new ConcurrentBag<double>();
        var custodians = Enumerable.Range(first, People).Select(number => new Custodian(replicas, token, source, number)).ToList();
        var asked = 0;
        await Task.WhenAll(custodians.Select(custodian => Task.Run(async () =>
        {
            using var client = new HttpClient();
            for (int i; (i = Interlocked.Increment(ref asked)) <= requests;)
            {
                if (i % RequestsACommand == 0)
                {
                    await custodian.ConfirmAsync(i, BeforeRetry, CancellationToken.None);
                    continue;
                }

                var began = Stopwatch.GetTimestamp();
                await ReadAsync(client, replicas[i % replicas.Length], Queries[i / replicas.Length % Queries.Length]);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        })));
        custodians.ForEach(one => one.Dispose());
        return (times, custodians);
    }

    private static async Task ReadAsync(HttpClient client, Uri replica, string query)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(replica, "/graphql"), new { query });
        var body = await answer.Content.ReadAsStringAsync();
        if (!answer.IsSuccessStatusCode || body.Contains("\"errors\"", StringComparison.Ordinal))
            throw new InvalidOperationException(body);
    }

    private sealed record Measured(int Requests, double ProcessorSeconds, IReadOnlyList<double> Times, int Commands, int Conflicts)
    {
        public double PerSecond => Requests / ProcessorSeconds;

        public double Percentile(double part) => Times[(int)(part * (Times.Count - 1))];
    }
}
