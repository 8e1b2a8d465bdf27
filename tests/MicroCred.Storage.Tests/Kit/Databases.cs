namespace MicroCred.Storage.Tests.Kit;

/// <summary>The databases that the contract suite runs on.</summary>
internal static class Databases
{
    public const string Sqlite = "SQLite";

    public static TheoryData<string> Available => [Sqlite];

    public static IStorageUnderTest Open(string database) => database switch
    {
        Sqlite => new SqliteStorage(),
        _ => throw new ArgumentOutOfRangeException(nameof(database), database, null),
    };
}
