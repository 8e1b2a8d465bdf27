using System.Text;
using MicroCred.Portal.Importing;
using MicroCred.Storage.Import;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Importing;

/// <summary>What becomes of an import when the portal stops.</summary>
public sealed class ImportQueueTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private static readonly PersonId Person = new(77);

    private ImportRuns Runs => portal.Services.GetRequiredService<ImportRuns>();

    [Theory]
    [InlineData(ImportState.Running, ImportState.Interrupted)]
    [InlineData(ImportState.Waiting, ImportState.Interrupted)]
    [InlineData(ImportState.Done, ImportState.Done)]
    public async Task Start_AfterAKill_SaysInterruptedAndKeepsTheFileToGoOnWith(ImportState left, ImportState found)
    {
        var run = Uploaded() with { Step = ImportStep.Import, State = left };
        Runs.Save(run);
        using var queue = NewQueue();
        await queue.StartAsync(default);
        Assert.Equal(found, Runs.Find(Person, run.Id)!.State);
        Assert.True(Runs.HasUpload(run));
    }

    [Fact]
    public async Task Start_WhileAnotherProcessHasTheFile_LeavesItsRunAlone()
    {
        var run = Uploaded() with { State = ImportState.Running };
        Runs.Save(run);
        using (Runs.OpenUpload(run))
        using (var queue = NewQueue())
            await queue.StartAsync(default);
        Assert.Equal(ImportState.Running, Runs.Find(Person, run.Id)!.State);
    }

    [Fact]
    public async Task Start_UploadOfTheDayBefore_IsRemoved()
    {
        var run = Uploaded() with { UploadedAt = RunningPortal.Now.AddDays(-2), State = ImportState.Done };
        Runs.Save(run);
        using var queue = NewQueue();
        await queue.StartAsync(default);
        Assert.False(Runs.HasUpload(run));
    }

    [Fact]
    public async Task Start_UploadThatWasHalfReceived_IsRemoved()
    {
        var id = Runs.NewId();
        using (var file = Runs.CreateUpload(Person, id))
            file.WriteByte(0);
        using var queue = NewQueue();
        await queue.StartAsync(default);
        Assert.False(Directory.Exists(Path.GetDirectoryName(Runs.UploadOf(Person, id))));
    }

    [Fact]
    public async Task Stop_RunThatWaits_IsInterruptedAndRunsToTheSameEndLater()
    {
        var run = Uploaded();
        using (var closing = NewQueue())
        {
            await closing.StopAsync(default);
            closing.Start(run, ImportStep.Import);
            await closing.EndOf(run.Id);
        }

        Assert.Equal(ImportState.Interrupted, Runs.Find(Person, run.Id)!.State);
        using var queue = NewQueue();
        queue.Start(run, ImportStep.Import);
        await queue.EndOf(run.Id);
        Assert.Equal((ImportState.Done, 1), (Runs.Find(Person, run.Id)!.State, Runs.Find(Person, run.Id)!.Sums!.Taken));
    }

    private ImportQueue NewQueue() => ActivatorUtilities.CreateInstance<ImportQueue>(portal.Services);

    private ImportRun Uploaded()
    {
        var id = Runs.NewId();
        using (var file = Runs.CreateUpload(Person, id))
            file.Write(Encoding.UTF8.GetBytes("provider,country,title\nUni,MY,Left behind\n"));
        return new(id, Person.Value, "rows.csv", 1, ImportFormat.Csv, null, RunningPortal.Now);
    }
}
