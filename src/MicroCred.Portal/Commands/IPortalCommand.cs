namespace MicroCred.Portal.Commands;

/// <summary>What the portal does in the place of serving: <c>dotnet MicroCred.Portal.dll journal verify</c>. Settings follow as usual (<c>--data</c>).</summary>
internal interface IPortalCommand
{
    /// <summary>How it is called: fixed words, and in capitals what the operator gives, e.g. <c>import FILE</c>.</summary>
    string Usage { get; }

    /// <returns>The exit code: 0 when all is well.</returns>
    Task<int> RunAsync(CommandCall call);
}

/// <summary>One call of a command.</summary>
/// <param name="Arguments">What stood in the place of the capitals, in order.</param>
/// <param name="Services">The portal's own, with the settings of this call. Nothing has been prepared: <see cref="Settings.PrepareStorage"/> is the command's to call.</param>
/// <param name="Output">What the operator asked for.</param>
/// <param name="Errors">Why it could not be done.</param>
internal sealed record CommandCall(
    IReadOnlyList<string> Arguments, IServiceProvider Services, TextWriter Output, TextWriter Errors, CancellationToken Cancellation);
