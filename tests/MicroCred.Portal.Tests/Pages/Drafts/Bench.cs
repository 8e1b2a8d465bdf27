using System.Net;
using System.Text.RegularExpressions;
using MicroCred.Portal.Tests.People;

namespace MicroCred.Portal.Tests.Pages.Drafts;

/// <summary>A lecturer at the workbench, in a browser without scripts.</summary>
internal sealed partial class Bench(HttpClient browser, string culture) : IDisposable
{
    public const string Source = """
        # Pengolahan pangan

        Bahaya biologis adalah mikroorganisme yang menyebabkan penyakit pada manusia melalui pangan. Titik kendali kritis adalah tahap proses yang dapat dikendalikan untuk mencegah bahaya.

        # Penyimpanan

        Rantai dingin adalah rangkaian penyimpanan pada suhu rendah dari produsen sampai konsumen. Suhu penyimpanan menentukan umur simpan produk pangan.
        """;

    public static readonly string[] Sections = ["outcomes", "structure", "learning-time", "assessment", "materials", "quiz", "statement"];

    public HttpClient Browser => browser;

    public static async Task<Bench> OpenAsync(RunningPortal portal, string culture = "en", string asker = "lecturer")
    {
        var browser = portal.Browser();
        using var signedIn = await browser.SignInOnPageAsync(asker);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        return new(browser, culture);
    }

    public static (string Name, string Value)[] Brief(params (string Name, string Value)[] other)
    {
        var fields = new Dictionary<string, string>
        {
            ["title"] = "Keamanan pangan dalam praktik",
            ["brief"] = "Mata kuliah bagi pegawai industri pangan.\r\n- pengolahan pangan\r\n- penyimpanan",
            ["language"] = "id",
            ["level"] = "KKNI 6",
            ["credits"] = "2",
            ["creditSystem"] = "ID",
            ["mode"] = "Blended",
            ["sourceMaterial"] = Source,
        };
        foreach (var (name, value) in other)
            fields[name] = value;
        return [.. fields.Select(field => (field.Key, field.Value))];
    }

    /// <returns>The page of a new draft, below the language.</returns>
    public async Task<string> NewAsync(params (string Name, string Value)[] other)
    {
        using var made = await browser.FillAsync($"/{culture}/drafts/new", "new", Brief(other));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.ToString().Split($"/{culture}/")[^1];
    }

    /// <returns>The page of a draft whose sections are all proposed, by rules.</returns>
    public async Task<string> DraftedAsync(params (string Name, string Value)[] other)
    {
        var draft = await NewAsync(other);
        using var drafted = await browser.FillAsync($"/{culture}/{draft}", "draft");
        Assert.Equal(HttpStatusCode.Redirect, drafted.StatusCode);
        return draft;
    }

    public async Task<string> PageAsync(string page) => await browser.GetStringAsync($"/{culture}/{page}");

    public async Task<string> TextAsync(string page) => PageText.Of(await PageAsync(page));

    /// <summary>Sends a form of a page with the mark of what the page shows.</summary>
    public async Task<HttpResponseMessage> SendAsync(string page, string handler, params (string Name, string Value)[] fields) =>
        await browser.FillAsync($"/{culture}/{page}", handler, [("seen", Seen(await PageAsync(page))), .. fields]);

    /// <summary>The same with an older mark, as a window has it that was opened before.</summary>
    public Task<HttpResponseMessage> SendLateAsync(string page, string handler, string seen, params (string Name, string Value)[] fields) =>
        browser.FillAsync($"/{culture}/{page}", handler, [("seen", seen), .. fields]);

    public static string Seen(string html) => WebUtility.HtmlDecode(SeenField().Match(html).Groups[1].Value);

    /// <summary>What a form's area holds: HTML drops a line end that it begins with.</summary>
    public static string Area(string html, string name)
    {
        var held = WebUtility.HtmlDecode(Regex.Match(html, $"<textarea id=\"{name}\"[^>]*>([^<]*)</textarea>").Groups[1].Value);
        return held.StartsWith('\n') ? held[1..] : held;
    }

    public void Dispose() => browser.Dispose();

    [GeneratedRegex("name=\"seen\" value=\"([^\"]*)\"")]
    private static partial Regex SeenField();
}
