using System.Net;
using System.Text.RegularExpressions;

namespace MicroCred.Portal.Tests.People;

/// <summary>Fills in forms as a browser without scripts does: with the hidden fields of the page.</summary>
internal static partial class PageForms
{
    /// <param name="handler">The name of the form, for a page that has several.</param>
    public static async Task<HttpResponseMessage> FillAsync(this HttpClient browser, string page, string handler, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page);
        return await browser.PostAsync(page, Form([("_handler", handler), ("__RequestVerificationToken", TokenOf(html)), .. fields]));
    }

    public static string TokenOf(string html)
    {
        var token = Token().Match(html);
        Assert.True(token.Success, "The page has no form with an antiforgery token.");
        return WebUtility.HtmlDecode(token.Groups[1].Value);
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static Task<HttpResponseMessage> SignInOnPageAsync(this HttpClient browser, string asker, string query = "") =>
        browser.FillAsync($"/en/sign-in{query}", "sign-in", ("email", $"{asker}@demo.example"), ("password", RunningPortal.Password));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
