using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Storage.Tests.Kit;

/// <summary>The databases that the contract suite runs on.</summary>
internal static class Databases
{
    public const string Sqlite = "SQLite";

    public static TheoryData<string> Available => [Sqlite];

    public static IStorageUnderTest Open(string database, Action<IServiceCollection>? more = null) => database switch
    {
        Sqlite => new SqliteStorage(more),
        _ => throw new ArgumentOutOfRangeException(nameof(database), database, null),
    };
}
