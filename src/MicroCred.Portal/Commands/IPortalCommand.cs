namespace MicroCred.Portal.Commands;

/// <summary>What the portal does in the place of serving: <c>dotnet MicroCred.Portal.dll journal verify</c>. Settings follow as usual (<c>--data</c>).</summary>
internal interface IPortalCommand
{
    /// <summary>How it is called: fixed words, and in capitals what the operator gives, e.g. <c>import FILE</c>.</summary>
    string Usage { get; }

    /// <summary>What else it takes, in any order: a switch (<c>--dry-run</c>), or a name and what is given (<c>--report FILE</c>). Other settings are the portal's.</summary>
    IReadOnlyList<string> Options => [];

    /// <returns>The exit code: 0 when all is well.</returns>
    Task<int> RunAsync(CommandCall call);
}

/// <summary>One call of a command.</summary>
/// <param name="Arguments">What stood in the place of the capitals, in order.</param>
/// <param name="Options">Those given: name to value, empty where none was given.</param>
/// <param name="Services">The portal's own, with the settings of this call. Nothing has been prepared: <see cref="Settings.PrepareStorage"/> is the command's to call.</param>
/// <param name="Output">What the operator asked for.</param>
/// <param name="Errors">Why it could not be done.</param>
/// <param name="IsTerminal">Somebody watches: a line may be drawn over.</param>
internal sealed record CommandCall(
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Options,
    IServiceProvider Services,
    TextWriter Output,
    TextWriter Errors,
    bool IsTerminal,
    CancellationToken Cancellation);
