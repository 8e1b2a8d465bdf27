using MicroCred.Portal.Commands;

namespace MicroCred.Portal.Tests.Commands;

public class CommandLineTests
{
    private static readonly IPortalCommand[] Commands = [new Made("journal verify"), new Made("import FILE"), new Made("import FILE of PROVIDER")];

    [Theory]
    [InlineData("journal verify", "journal verify", "")]
    [InlineData("import rows.csv", "import FILE", "rows.csv")]
    [InlineData("import FILE of umt", "import FILE of PROVIDER", "FILE umt")]
    [InlineData("import -", "import FILE", "-")]
    public void Find_WordsThatFit_GivesTheCommandAndWhatWasGiven(string line, string usage, string given)
    {
        var found = CommandLine.Read([.. line.Split(' '), "--data", "folder"]).Find(Commands)!;

        Assert.Equal((usage, given), (found.Command.Usage, string.Join(' ', found.Arguments)));
    }

    [Theory]
    [InlineData("journal")]
    [InlineData("journal verify now")]
    [InlineData("Journal verify")]
    [InlineData("import")]
    [InlineData("-v")]
    public void Find_WordsThatFitNone_GivesNone(string line) => Assert.Null(CommandLine.Read(line.Split(' ')).Find(Commands));

    [Fact]
    public void Read_WordsAfterASetting_AreLeftToTheSettings()
    {
        var line = CommandLine.Read(["--data", "folder", "journal", "verify"]);

        Assert.Empty(line.Words);
        Assert.Equal(["--data", "folder", "journal", "verify"], line.Settings);
    }

    [Theory]
    [InlineData("--dry-run --data folder", "--dry-run:", "--data folder")]
    [InlineData("--data folder --report to.csv --dry-run", "--report:to.csv --dry-run:", "--data folder")]
    [InlineData("--report=to.csv", "--report:to.csv", "")]
    [InlineData("--report --data folder", "--report:", "--data folder")]
    [InlineData("--reports to.csv", "", "--reports to.csv")]
    public void Find_OptionsOfTheCommand_AreItsOwnAndTheRestIsThePortals(string given, string options, string settings)
    {
        var found = CommandLine.Read(["import", "rows.csv", .. given.Split(' ')]).Find(Commands)!;

        Assert.Equal(options, string.Join(' ', found.Options.Select(option => $"{option.Key}:{option.Value}")));
        Assert.Equal(settings, string.Join(' ', found.Settings));
    }

    private sealed record Made(string Usage) : IPortalCommand
    {
        public IReadOnlyList<string> Options => ["--dry-run", "--report FILE"];

        public Task<int> RunAsync(CommandCall call) => Task.FromResult(0);
    }
}
