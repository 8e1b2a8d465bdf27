using System.Text;
using MicroCred.Frameworks.Packs;
using MicroCred.Localization;
using MicroCred.Portal.Commands;
using MicroCred.Portal.Language;
using MicroCred.Portal.Settings;
using MicroCred.Portal.Tests.Downloads;
using MicroCred.Recognition.Rules;
using MicroCred.Storage;
using MicroCred.Storage.Catalogue;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private const string Header = "provider,country,code,title,note\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("microcred-import-");
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private readonly CancellationTokenSource stop = new();
    private readonly ServiceProvider services;

    public ImportCommandTests()
    {
        var locales = LocaleCatalog.Load(Repository.File("locales"));
        services = new ServiceCollection()
            .AddSingleton(new PortalSettings { Data = folder.FullName, Content = AppContext.BaseDirectory })
            .AddSingleton(CountryPacks.Load(Repository.File("countries"), new ReadRules()).Data)
            .AddLocales(locales)
            .AddSingleton<Wording>()
            .AddMicroCredStorage(new StorageOptions { File = Path.Combine(folder.FullName, StorageOptions.DefaultFileName) })
            .BuildServiceProvider();
    }

    private string Report => FileNamed("rows.csv.refused.csv");

    [Fact]
    public async Task Run_SoundFile_TakesAllAndAgainTakesNothingNew()
    {
        var file = Write("rows.csv", Header + "Uni,MY,A,Data,\nUni,MY,B,Risk,\n");

        Assert.Equal(ImportCommand.AllTaken, await RunAsync(file));
        Assert.Equal("2 row(s): 2 new, 0 changed, 0 as they were, 0 refused.\n", output.ToString());
        Assert.Equal(ImportCommand.AllTaken, await RunAsync(file));
        Assert.EndsWith("2 row(s): 0 new, 0 changed, 2 as they were, 0 refused.\n", output.ToString());
        Assert.False(File.Exists(Report));
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Run_DryRun_SaysWhatWouldBeAndWritesNothing()
    {
        Assert.Equal(ImportCommand.AllTaken, await RunAsync(Write("rows.csv", Header + "Uni,MY,A,Data,\n"), ("--dry-run", "")));
        Assert.StartsWith("Dry run, nothing was written. 1 row(s): 1 new", output.ToString());
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Run_TenThousandRefusedRows_ShowsTwentyAndWritesAll()
    {
        var rows = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"Uni,MY,{i},=1+1,\"=HYPERLINK(1)\"\n".Replace("MY", "=cmd|x", StringComparison.Ordinal)));

        Assert.Equal(ImportCommand.RowsRefused, await RunAsync(Write("rows.csv", Header + rows + "Uni,MY,last,Sound,\n")));

        var shown = output.ToString().TrimEnd('\n').Split('\n');
        Assert.Equal(22, shown.Length);
        Assert.Equal("10,001 row(s): 1 new, 0 changed, 0 as they were, 10,000 refused.", shown[0]);
        Assert.Equal("  row 2, country: \"=cmd|x\" is not a country code. Write two capital letters: MY, ID, PH.", shown[1]);
        Assert.Equal($"  ... and 9980 more refused row(s). All of them: {Report}", shown[^1]);
        var table = CsvLines.Read(await File.ReadAllTextAsync(Report));
        Assert.Equal(10_001, table.Count);
        Assert.Equal(["row", "column", "reason"], table[0]);
        Assert.Equal(["10001", "country", "\"=cmd|x\" is not a country code. Write two capital letters: MY, ID, PH."], table[^1]);
    }

    [Fact]
    public async Task Run_ForAProvider_FillsItInAndRefusesOthers()
    {
        var file = Write("rows.csv", "code,title,provider,country\nA,Data,,\nB,Risk,Other,ID\n");

        Assert.Equal(ImportCommand.RowsRefused, await RunAsync(file, ("--provider", "Uni"), ("--country", "MY"), ("--report", FileNamed("why.csv"))));

        Assert.Contains("row 3, provider: The row names the provider \"Other\"; this import is for \"Uni\" only.", output.ToString());
        Assert.True(File.Exists(FileNamed("why.csv")));
        Assert.False(File.Exists(Report));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Run_TitleOfAnotherProvider_SaysWhichEntryItLooksLike()
    {
        Assert.Equal(ImportCommand.AllTaken, await RunAsync(Write("rows.csv", Header + "One,MY,A,Data,\nTwo,ID,B,DATA,\n")));
        Assert.Contains("  row 3, 'DATA': looks like entry 1 of One (MY)\n", output.ToString());
    }

    public static TheoryData<string, byte[], string> FilesThatEndEarly => new()
    {
        { "merged headers", Encoding.UTF8.GetBytes("Our catalogue,,,\nprovider,country,title,\n"), "The column \"our catalogue\" is not known." },
        { "wrong encoding", [.. Encoding.UTF8.GetBytes(Header), .. Encoding.Latin1.GetBytes("Uni,MY,A,Café,\n")], "is not UTF-8. Save it as \"CSV UTF-8\"." },
        { "an endless line", [.. Encoding.UTF8.GetBytes(Header), .. Enumerable.Repeat((byte)'x', 1 << 20)], "Row 2 is longer than 200000 characters" },
        { "nothing", [], "The file is empty." },
    };

    [Theory]
    [MemberData(nameof(FilesThatEndEarly))]
    public async Task Run_FileThatCannotBeReadToItsEnd_SaysWhere(string what, byte[] content, string why)
    {
        await File.WriteAllBytesAsync(FileNamed("rows.csv"), content);
        Assert.True(await RunAsync(FileNamed("rows.csv")) == ImportCommand.EndedEarly, what);
        Assert.Contains(why, output.ToString());
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "absent.csv", "", "There is no file '" },
        { "rows.txt", "", "does not tell its format" },
        { "rows.csv", "--format xlsx", "The format 'xlsx' is not known. Expected csv, jsonl or badges." },
        { "rows.csv", "--provider Uni", "--provider NAME and --country CODE go together" },
        { "rows.csv", "--provider Uni --country Malaysia", "'Malaysia' is not a country code." },
        { "rows.csv", "--report", "--report was given without a value." },
        { "rows.csv", "--dry-run yes", "--dry-run stands alone; 'yes' was found after it." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Run_AskedWrongly_SaysWhyAndMakesNoDatabase(string file, string options, string why)
    {
        Write("rows.csv", Header);
        Write("rows.txt", Header);
        var words = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ImportCommand.CouldNot, await RunAsync(FileNamed(file), [.. words.Chunk(2).Select(pair => (pair[0], pair.ElementAtOrDefault(1) ?? ""))]));
        Assert.Contains(why, errors.ToString());
        Assert.False(File.Exists(FileNamed(StorageOptions.DefaultFileName)));
    }

    [Fact]
    public async Task Run_ReportOverTheFile_IsRefused()
    {
        var file = Write("rows.csv", Header);
        Assert.Equal(ImportCommand.CouldNot, await RunAsync(file, ("--report", file)));
        Assert.Equal(Header, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Run_Interrupted_LeavesWholeRowsAndSaysHowToGoOn()
    {
        var file = Write("rows.csv", Header + string.Concat(Enumerable.Range(1, 3_000).Select(i => $"Uni,MY,{i},Data,\n")));
        await stop.CancelAsync();

        Assert.Equal(ImportCommand.Interrupted, await RunAsync(file));
        Assert.Matches("^Stopped after [0-9,]+ row\\(s\\)\\. Whole rows stand, 0 of them for certain\\. Run the same command again", errors.ToString());
    }

    public void Dispose()
    {
        services.Dispose();
        stop.Dispose();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    private Task<int> RunAsync(string file, params (string Name, string Value)[] options) =>
        new ImportCommand().RunAsync(new([file], options.ToDictionary(option => option.Name, option => option.Value), services, output, errors, IsTerminal: false, stop.Token));

    private string FileNamed(string name) => Path.Combine(folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(FileNamed(name), text);
        return FileNamed(name);
    }

    private async Task<int> CountAsync() => (await services.GetRequiredService<ICatalogue>().SearchAsync(new())).Value.TotalCount;
}
