using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;

namespace MicroCred.Portal.Commands;

/// <summary>What an import by command was asked to do.</summary>
/// <param name="Owner">Whose the file is, where <c>--provider</c> says so.</param>
/// <param name="ReportFile">Where refused rows are listed: beside the file, unless <c>--report</c> says otherwise.</param>
internal sealed record ImportArguments(string File, ImportFormat ImportFormat, bool IsDryRun, ProviderDraft? Owner, string ReportFile)
{
    public const string DryRun = "--dry-run";

    public const string Provider = "--provider";

    public const string Country = "--country";

    public const string Format = "--format";

    public const string Report = "--report";

    /// <param name="wrong">Why they cannot be used; null when they can.</param>
    public static ImportArguments? Read(string file, IReadOnlyDictionary<string, string> options, out string? wrong)
    {
        var format = options.TryGetValue(Format, out var named) ? FormatOf(named) : Formats.Guess(file);
        var (provider, country) = (options.GetValueOrDefault(Provider), options.GetValueOrDefault(Country));
        var report = Path.GetFullPath(options.GetValueOrDefault(Report) ?? $"{file}.refused.csv", Environment.CurrentDirectory);
        wrong = (options, format) switch
        {
            _ when !System.IO.File.Exists(file) => CommandMessages.NoFile(file),
            (_, null) => CommandMessages.UnknownFormat(file, named),
            _ when options.TryGetValue(DryRun, out var value) && value.Length > 0 => CommandMessages.IsASwitch(DryRun, value),
            _ when options.GetValueOrDefault(Report) is "" => CommandMessages.NeedsValue(Report),
            _ when provider is null != country is null || provider is "" => CommandMessages.ProviderAndCountry,
            _ when country is not (null or [>= 'A' and <= 'Z', >= 'A' and <= 'Z']) => CommandMessages.NotACountry(country),
            _ when report == Path.GetFullPath(file) => CommandMessages.ReportIsTheFile(report),
            _ => null,
        };
        return wrong is null
            ? new(file, format!.Value, options.ContainsKey(DryRun), provider is null ? null : new ProviderDraft(provider, country!), report)
            : null;
    }

    private static ImportFormat? FormatOf(string name) => name.ToLowerInvariant() switch
    {
        "csv" => ImportFormat.Csv,
        "jsonl" => ImportFormat.JsonLines,
        "badges" => ImportFormat.OpenBadges,
        _ => null,
    };
}
