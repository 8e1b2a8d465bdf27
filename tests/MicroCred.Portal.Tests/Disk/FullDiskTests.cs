using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MicroCred.Portal.Tests.Api;
using MicroCred.Portal.Tests.Kit;
using MicroCred.Portal.Tests.Pages;
using MicroCred.Portal.Tests.People;

namespace MicroCred.Portal.Tests.Disk;

/// <summary>The disk under the data folder has no room left: what is asked for is refused in words, what was kept stays, and with room it goes on.</summary>
public sealed partial class FullDiskTests : IDisposable
{
    private const string Register = "mutation ($input: RegisterMicroCredentialInput!) { registerMicroCredential(input: $input) { microCredential { id } errors { code } } }";

    private const string Draft = "mutation ($input: CreateCourseDraftInput!) { createCourseDraft(input: $input) { errors { code } } }";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-full-");

    private string Disk => folder.CreateSubdirectory("disk").FullName;

    private string Data => Path.Combine(Disk, "data");

    public void Dispose() => folder.Delete(recursive: true);

    [SmallDiskFact]
    public async Task Full_ThenRoomAgain_RefusesInWordsLosesNothingAndGoesOn()
    {
        using var portal = await PortalProcess.StartAsync(Data, SmallDisk.Of(Disk, "16m"));
        var disk = SmallDisk.SeenBy(portal.Id, Disk);
        using var provider = await AsAsync(portal, "provider");
        using var lecturer = await AsAsync(portal, "lecturer");
        using var browser = portal.Browser();
        await browser.SignInOnPageAsync("provider");
        await RegisterAsync(provider, "F-1");
        var drafting = new Drafting.Drafting(lecturer, "id");
        var draft = await drafting.NewAsync();

        SmallDisk.Fill(disk);
        Assert.Equal("UNAVAILABLE", (await provider.ErrorAsync(Register, Entry("F-2"))).Code);
        Assert.Equal("UNAVAILABLE", (await lecturer.ErrorAsync(Draft, new { input = Drafting.Drafting.Brief(Drafting.Drafting.Topics, Drafting.Drafting.Source) })).Code);
        using var upload = await UploadAsync(browser);
        Assert.Equal(HttpStatusCode.InsufficientStorage, upload.StatusCode);
        Assert.Contains("Portal sudah tiada ruang untuk menulis", PageText.Of(await upload.Content.ReadAsStringAsync()));
        Assert.Equal(1, await CountAsync(provider, "F-1"));
        Assert.Equal(1, (await drafting.FindAsync(draft)).GetProperty("version").GetInt32());

        SmallDisk.MakeRoom(disk);
        await RegisterAsync(provider, "F-2");
        Assert.Equal((1, 1), (await CountAsync(provider, "F-1"), await CountAsync(provider, "F-2")));
        using var again = await UploadAsync(browser);
        Assert.Matches("^/ms/import/[0-9a-f]{16}$", again.Headers.Location!.OriginalString);
    }

    [SmallDiskFact]
    public async Task Start_OnAFullDisk_SaysThatItIsFull()
    {
        var refused = await PortalProcess.RunAsync(["--data", Data], SmallDisk.Of(Disk, "100k"));
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("cannot be written, for its disk is full. Make room, then try again", refused.Error);
        Assert.Single(refused.Error.TrimEnd().Split('\n'));
    }

    [SmallDiskFact]
    public async Task ImportByCommand_DiskFillsUp_LeavesWholeRowsAndComesToTheSameEndWithRoom()
    {
        const int rows = 20_000;
        var file = Path.Combine(folder.FullName, "rows.csv");
        await File.WriteAllLinesAsync(file, Enumerable.Range(0, rows).Select(i => $"Uni {i % 7},MY,X{i},Course {i} of data").Prepend("provider,country,code,title"));
        string[] import = PortalProcess.Program("import", file, "--data", Data);
        var verify = PortalProcess.Program("journal", "verify", "--data", Data);

        // One disk for all three; a file on it takes the room that the second import gets.
        var script = $"head -c 24m /dev/zero > {Disk}/fill; {Line(import)}; echo first $?; rm {Disk}/fill; {Line(import)}; echo second $?; {Line(verify)}; echo third $?";
        var (output, error) = await ShellAsync([.. SmallDisk.Of(Disk, "32m"), "sh", "-c", script]);

        Assert.Equal(["first 1", "second 0", "third 0"], Endings().Matches(output).Select(ending => ending.Value));
        Assert.Matches(@"The import broke off after [\d,]+ row\(s\): .*for its disk is full.* What was written stands, in whole rows\.", error);
        var done = Done().Match(output);
        Assert.Equal(rows, done.Groups.Values.Skip(1).Sum(number => int.Parse(number.Value.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static async Task<HttpClient> AsAsync(PortalProcess portal, string person)
    {
        var client = portal.Client();
        client.DefaultRequestHeaders.Authorization = new("Bearer", await client.TokenAsync(person));
        return client;
    }

    private static object Entry(string code) => new
    {
        input = new { code, title = $"Weaving {code}", language = "en", provider = "Demo University (made up)", country = "MY", learningOutcomes = new[] { new { text = "Weave" } } },
    };

    private static async Task RegisterAsync(HttpClient provider, string code) =>
        Assert.Equal(JsonValueKind.Object, (await provider.DataAsync(Register, Entry(code))).GetProperty("registerMicroCredential").GetProperty("microCredential").ValueKind);

    private static async Task<int> CountAsync(HttpClient client, string code) =>
        (await client.DataAsync("query ($code: String!) { microCredentials(search: $code) { totalCount } }", new { code })).GetProperty("microCredentials").GetProperty("totalCount").GetInt32();

    private static async Task<HttpResponseMessage> UploadAsync(HttpClient browser)
    {
        var form = await browser.GetStringAsync("/ms/import");
        var file = new ByteArrayContent(Encoding.UTF8.GetBytes($"code,title\n{string.Concat(Enumerable.Range(0, 400).Select(i => $"U-{i},Uploaded {i}\n"))}"));
        file.Headers.TryAddWithoutValidation("Content-Disposition", "form-data; name=\"file\"; filename=\"rows.csv\"");
        return await browser.PostAsync("/ms/import/upload", new MultipartFormDataContent
        {
            { new StringContent(WebUtility.HtmlDecode(Token().Match(form).Groups[1].Value)), "__RequestVerificationToken" },
            { new StringContent("MY Demo University (made up)"), "owner" },
            file,
        });
    }

    private static string Line(IEnumerable<string> words) => string.Join(' ', words.Select(word => $"'{word}'"));

    private static async Task<(string Output, string Error)> ShellAsync(IReadOnlyList<string> line)
    {
        using var process = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(line[0], line.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        return (await output, error);
    }

    [GeneratedRegex("action=\"import/upload\".*?name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("^(first|second|third) \\d+", RegexOptions.Multiline)]
    private static partial Regex Endings();

    [GeneratedRegex(@"row\(s\): ([\d,]+) new, ([\d,]+) changed, ([\d,]+) as they were")]
    private static partial Regex Done();
}
