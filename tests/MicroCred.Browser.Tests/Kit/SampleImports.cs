using MicroCred.Portal.Importing;
using MicroCred.Storage.Import;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Browser.Tests.Kit;

/// <summary>Imports of the administrator in two states, made without running one: their pages stand still.</summary>
internal static class SampleImports
{
    public const string Checked = "00000000000000c1";

    public const string Running = "00000000000000a2";

    public static async Task AddAsync(IServiceProvider services)
    {
        var person = (await services.GetRequiredService<PeopleRegister>().FindCredentialsAsync("admin@demo.example", default))!.Person.Id;
        var runs = services.GetRequiredService<ImportRuns>();
        var run = new ImportRun(Checked, person.Value, "a-file-with-quite-a-long-name-2026.csv", 1_000, ImportFormat.Csv, null, DateTimeOffset.UnixEpoch)
        {
            State = ImportState.Done,
            Sums = new(122, 2, 0, 0, 120),
            Duplicates = [new(7, "Introduction to Food Safety", new(24), "Another university", "MY")],
        };
        runs.Save(run);
        using (var refused = new RefusedRowsFile(runs.RefusedOf(run)))
        {
            for (var row = 2; row <= 121; row++)
                refused.Add(new(row, [new("weeks", new("import.row.notANumber", "=1+1")), new(null, new("import.row.cellCount", 3, 4))]));
        }

        runs.Save(run with { Id = Running, State = ImportState.Running });
    }
}
