using MicroCred.Portal.Commands;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Tests.Commands;

public class ProgressLineTests
{
    private readonly StringWriter output = new();
    private readonly TickingClock clock = new();

    [Fact]
    public void Report_OnATerminal_DrawsOneLineOverAndOverButNotTooOften()
    {
        var line = new ProgressLine(output, isTerminal: true, clock);
        clock.Milliseconds = 1_000;
        line.Report(new(2_000, 0, 1, 0.25));
        clock.Milliseconds = 1_050;
        line.Report(new(3_000, 0, 1, 0.4));
        clock.Milliseconds = 2_000;
        line.Report(new(4_000, 0, 1, 0.5));
        line.End();

        Assert.Equal(
            ["[######..................]  25 %, 2,000 rows, 1 refused, 2,000 rows/s\u001b[K", "[############............]  50 %, 4,000 rows, 1 refused, 2,000 rows/s\u001b[K", "[############............]  50 %, 4,000 rows, 1 refused, 2,000 rows/s\u001b[K\n"],
            output.ToString().Split('\r')[1..]);
    }

    [Fact]
    public void Report_IntoAFile_WritesALineForEachTenth()
    {
        var line = new ProgressLine(output, isTerminal: false, clock);
        clock.Milliseconds = 1_000;
        foreach (var part in new[] { 0.05, 0.11, 0.12, 0.31 })
            line.Report(new((int)(part * 100), 0, 0, part));
        line.End();

        Assert.Equal(" 11 %, 11 rows, 0 refused, 11 rows/s\n 31 %, 31 rows, 0 refused, 31 rows/s\n", output.ToString());
    }

    private sealed class TickingClock : TimeProvider
    {
        public long Milliseconds { get; set; }

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => Milliseconds;
    }
}
