using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace MicroCred.Browser.Tests.Kit;

/// <summary>What a lecturer types.</summary>
internal static class Lecturer
{
    public const string Source = """
        # Pengolahan pangan

        Bahaya biologis adalah mikroorganisme yang menyebabkan penyakit pada manusia melalui pangan. Titik kendali kritis adalah tahap proses yang dapat dikendalikan untuk mencegah bahaya.

        # Penyimpanan

        Rantai dingin adalah rangkaian penyimpanan pada suhu rendah dari produsen sampai konsumen. Suhu penyimpanan menentukan umur simpan produk pangan.
        """;

    /// <summary>From the page of drafts to the page of a new one.</summary>
    public static async Task CreateAsync(IPage page, string language)
    {
        await page.Locator($"main a[href='drafts/new']").ClickAsync();
        await page.Locator("#title").FillAsync("Keamanan pangan dalam praktik");
        await page.Locator("#brief").FillAsync("Mata kuliah bagi pegawai industri pangan.\n- pengolahan pangan\n- penyimpanan");
        await page.Locator("#language").SelectOptionAsync("id");
        await page.Locator("#level").SelectOptionAsync("KKNI 6");
        await page.Locator("#credits").FillAsync("2");
        await page.Locator("#creditSystem").SelectOptionAsync("ID");
        await page.Locator("#sourceMaterial").FillAsync(Source);
        await page.Locator("main form button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{language}/drafts/(?!new)[^/]+$"));
    }
}
