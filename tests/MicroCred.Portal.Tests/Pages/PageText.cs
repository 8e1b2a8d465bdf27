using System.Net;
using System.Text.RegularExpressions;

namespace MicroCred.Portal.Tests.Pages;

/// <summary>What a reader sees of a page, out of its markup.</summary>
internal static partial class PageText
{
    /// <summary>The text between the tags, blanks as one.</summary>
    public static string Of(string html) => Blanks().Replace(WebUtility.HtmlDecode(Tags().Replace(html, " ")), " ");

    /// <summary>From an element with this id to the next heading of the second order, or to the end.</summary>
    public static string Section(string html, string id)
    {
        var begin = html.IndexOf($"id=\"{id}\"", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"No element has the id {id}.");
        var end = html.IndexOf("<h2", begin, StringComparison.Ordinal);
        return html[begin..(end < 0 ? html.Length : end)];
    }

    public static IEnumerable<string> Links(string html) => Hrefs().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Hrefs();
}
