using System.Globalization;
using MicroCred.Catalogue.Bench;

// generate <count> <file>      made-up entries to import
// import <file> <database>     as the portal's command does it; prints what it took
// ask <database>               opens the database as the portal does, asks, prints how long it took
// run [<count> ...]            all of it for each size, each part in a process of its own; default 100000 1000000
switch (args)
{
    case ["generate", var count, var file] when IsCount(count):
        MadeUpEntries.Write(Count(count), file);
        return 0;
    case ["import", var file, var database]:
        await ImportBench.RunAsync(file, database);
        return 0;
    case ["ask", var database]:
        await AskBench.RunAsync(database);
        return 0;
    case ["run", .. var sizes] when sizes.All(IsCount):
        await RunBench.RunAsync(sizes is [] ? [100_000, 1_000_000] : [.. sizes.Select(Count)]);
        return 0;
    default:
        Console.Error.WriteLine("Usage: generate <count> <file> | import <file> <database> | ask <database> | run [<count> ...]");
        return 2;
}

static bool IsCount(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

static int Count(string text) => int.Parse(text, CultureInfo.InvariantCulture);
