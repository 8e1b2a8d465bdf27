using MicroCred.Storage.Sqlite;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.Sqlite;

public class JournalConnectionTests
{
    private const long Full = 2;

    [Fact]
    public async Task OpenJournal_AfterAnotherUseOfTheConnection_SyncsEachCommit()
    {
        await using var storage = new SqliteStorage();
        var database = storage.Get<SqliteDatabase>();
        using (var earlier = database.OpenReader())
            earlier.Run("PRAGMA synchronous = OFF");

        using var connection = database.OpenJournal();

        Assert.Equal(Full, connection.Number("PRAGMA synchronous"));
    }
}
