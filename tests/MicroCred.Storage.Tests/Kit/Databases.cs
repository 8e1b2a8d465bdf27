using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Storage.Tests.Kit;

/// <summary>The databases that the contract suite runs on.</summary>
internal static class Databases
{
    public const string Sqlite = "SQLite";

    public const string PostgreSql = "PostgreSQL";

    public static TheoryData<string> Available => PostgreSqlServer.Absent is null ? [Sqlite, PostgreSql] : [Sqlite];

    /// <summary>Each case on each database.</summary>
    public static TheoryData<string, T> Each<T>(params T[] cases)
    {
        var data = new TheoryData<string, T>();
        foreach (string database in Available)
        {
            foreach (var one in cases)
                data.Add(database, one);
        }

        return data;
    }

    public static IStorageUnderTest Open(string database, Action<IServiceCollection>? more = null) => database switch
    {
        Sqlite => new SqliteStorage(more),
        PostgreSql => new PostgreSqlStorage(more),
        _ => throw new ArgumentOutOfRangeException(nameof(database), database, null),
    };
}
