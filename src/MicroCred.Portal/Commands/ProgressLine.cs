using MicroCred.Storage.Import;

namespace MicroCred.Portal.Commands;

/// <summary>How far an import is: one line drawn over and over on a terminal, else a line for each tenth of the file, as a log wants it.</summary>
internal sealed class ProgressLine(TextWriter output, bool isTerminal, TimeProvider clock) : IProgress<ImportProgress>
{
    private const int Width = 24;

    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private readonly long begun = clock.GetTimestamp();
    private long drawn;
    private int tenth;

    /// <summary>What was told last.</summary>
    public ImportProgress Last { get; private set; } = new(0, 0, 0, null);

    public void Report(ImportProgress value)
    {
        Last = value;
        if (isTerminal && (drawn == 0 || clock.GetElapsedTime(drawn) >= Redraw))
            Draw();
        else if (!isTerminal && value.Part is { } part && (int)(part * 10) is var now && now > tenth)
        {
            tenth = now;
            output.WriteLine(CommandMessages.ImportProgress(Last, PerSecond));
        }
    }

    /// <summary>Leaves the line as it is and begins a new one.</summary>
    public void End()
    {
        if (!isTerminal || drawn == 0)
            return;
        Draw();
        output.WriteLine();
    }

    private int PerSecond => (int)(Last.Rows / Math.Max(0.001, clock.GetElapsedTime(begun).TotalSeconds));

    private void Draw()
    {
        drawn = clock.GetTimestamp();
        var filled = (int)((Last.Part ?? 0) * Width);
        output.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {CommandMessages.ImportProgress(Last, PerSecond)}\u001b[K");
    }
}
