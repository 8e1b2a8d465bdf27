using System.Diagnostics;
using MicroCred.Drafting.Drafters.ModelBased;

namespace MicroCred.Drafting.Bench;

/// <summary>
/// What the drafter adds to a model's own time. The model is a process of its own; both ways are measured in turns. Each of the people at once asks again
/// when the answer has come, and the first questions are spread over one answer's time, so that the streams stand at different places, or all come at one moment.
/// </summary>
internal static class StreamsBench
{
    private const int Rounds = 3;
    private const int Questions = 4;

    private static readonly TimeSpan OneAnswer = TimeSpan.FromSeconds(1.2);

    public static async Task RunAsync(IReadOnlyList<int> counts)
    {
        var answer = Path.GetTempFileName();
        await File.WriteAllTextAsync(answer, BenchCourse.Answer());
        using var model = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["model", answer]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        try
        {
            await Measure(new(await model.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The scripted model did not start.")), counts);
        }
        finally
        {
            model.StandardInput.Close();
            await model.WaitForExitAsync();
            File.Delete(answer);
        }
    }

    private static async Task Measure(Uri endpoint, IReadOnlyList<int> counts)
    {
        using var keep = new KeepRequest();
        using var keeping = new HttpClient(keep);
        await new ThroughDrafter(Drafter(endpoint, keeping)).Ask();

        using var http = new HttpClient { Timeout = TimeSpan.FromMinutes(5) };
        IAsking[] ways = [new Directly(http, endpoint, keep.Last), new ThroughDrafter(Drafter(endpoint, http))];
        // Until the code is compiled as it will stay.
        for (var round = 0; round < 4; round++)
        {
            foreach (var way in ways)
                await new Run().Add(way, counts.Max(), TimeSpan.Zero);
        }

        Console.WriteLine(FormattableString.Invariant($"{Environment.ProcessorCount} cores, .NET {Environment.Version}, {Rounds} rounds of {Questions} questions a person, request {keep.Last.Length:N0} B; the model thinks {PacedModel.Thinking.TotalMilliseconds} ms and writes for about a second"));
        Console.WriteLine();
        Console.WriteLine("| people at once | they begin | first token direct, median / 95th | through the drafter | added, median / 95th | whole answer, drafter : direct | processor time a stream, direct | drafter |");
        Console.WriteLine("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        foreach (var count in counts)
        {
            Print(count, "spread", await Runs(ways[0], ways[1], count, OneAnswer / count));
            if (count > 1)
                Print(count, "at one moment", await Runs(ways[0], ways[1], count, TimeSpan.Zero));
        }
    }

    private static async Task<(Run Direct, Run Drafter)> Runs(IAsking direct, IAsking drafter, int count, TimeSpan apart)
    {
        var (bare, drafted) = (new Run(), new Run());
        for (var round = 0; round < Rounds; round++)
        {
            await bare.Add(direct, count, apart);
            await drafted.Add(drafter, count, apart);
        }

        return (bare, drafted);
    }

    private static void Print(int count, string begin, (Run Direct, Run Drafter) runs)
    {
        var (direct, drafter) = runs;
        Console.WriteLine(FormattableString.Invariant(
            $"| {count} | {begin} | {direct.First(50):N0} / {direct.First(95):N0} ms | {drafter.First(50):N0} / {drafter.First(95):N0} ms | {drafter.First(50) - direct.First(50):N1} / {drafter.First(95) - direct.First(95):N1} ms | {drafter.Whole / direct.Whole:N2} | {direct.ProcessorTime:N1} ms | {drafter.ProcessorTime:N1} ms |"));
    }

    private static ModelDrafter Drafter(Uri endpoint, HttpClient http) =>
        new(new OpenAiEndpoint(endpoint, "paced", http: http), BenchCourse.Prompts, BenchCourse.Reference, new() { Model = "paced" }, TimeProvider.System);

    private sealed class Run
    {
        private readonly List<Asked> asked = [];
        private TimeSpan processor;

        /// <summary>Milliseconds of median answers.</summary>
        public double Whole => Percentile(asked.Select(each => each.Whole), 50);

        /// <summary>Milliseconds a stream, of this process.</summary>
        public double ProcessorTime => processor.TotalMilliseconds / asked.Count;

        public double First(int percent) => Percentile(asked.Select(each => each.First), percent);

        public async Task Add(IAsking way, int count, TimeSpan apart)
        {
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            foreach (var answers in await Task.WhenAll(Enumerable.Range(0, count).Select(person => Task.Run(() => Person(way, apart * person, apart > TimeSpan.Zero ? Questions : 1)))))
                asked.AddRange(answers);
            processor += Process.GetCurrentProcess().TotalProcessorTime - before;
        }

        private static async Task<List<Asked>> Person(IAsking way, TimeSpan begin, int questions)
        {
            await Task.Delay(begin);
            var answers = new List<Asked>();
            while (answers.Count < questions)
                answers.Add(await way.Ask());
            return answers;
        }

        private static double Percentile(IEnumerable<TimeSpan> times, int percent)
        {
            var sorted = times.Order().ToList();
            return sorted[Math.Min(sorted.Count - 1, sorted.Count * percent / 100)].TotalMilliseconds;
        }
    }
}
