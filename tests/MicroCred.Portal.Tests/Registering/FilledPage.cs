using System.Net;
using System.Text.RegularExpressions;

namespace MicroCred.Portal.Tests.Registering;

/// <summary>The first form of a page that is posted, as a browser would send it if nobody touched it.</summary>
internal static partial class FilledPage
{
    public static List<(string Name, string Value)> Of(string html)
    {
        var form = Form().Matches(html).Select(match => match.Value).First(form => form.Contains("name=\"seen\"", StringComparison.Ordinal));
        return [.. Controls().Matches(form).SelectMany(match => Sent(match.Value))];
    }

    private static IEnumerable<(string, string)> Sent(string control)
    {
        if (Attribute(control, "name") is not { } name || control.StartsWith("<button", StringComparison.Ordinal))
            yield break;
        if (control.StartsWith("<textarea", StringComparison.Ordinal))
            yield return (name, LineEnds(WebUtility.HtmlDecode(Inner().Match(control).Groups[1].Value)));
        else if (control.StartsWith("<select", StringComparison.Ordinal))
            yield return (name, Attribute(Options().Matches(control).Select(match => match.Value) is var options ? options.FirstOrDefault(option => option.Contains(" selected", StringComparison.Ordinal)) ?? options.First() : "", "value")!);
        else if (Attribute(control, "type") is not "checkbox" || control.Contains(" checked", StringComparison.Ordinal))
            yield return (name, Attribute(control, "type") is "hidden" ? LineEnds(Attribute(control, "value") ?? "") : OneLine(Attribute(control, "value") ?? ""));
    }

    private static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $" {name}=\"([^\"]*)\"") is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    /// <summary>A line to type in holds no line ends: a browser takes them out.</summary>
    private static string OneLine(string value) => value.ReplaceLineEndings("");

    private static string LineEnds(string value) => value.ReplaceLineEndings("\r\n");

    [GeneratedRegex("<form method=\"post\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<textarea.*?</textarea>|<select.*?</select>|<(input|button)[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Controls();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex("<textarea[^>]*>(.*)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Inner();
}
