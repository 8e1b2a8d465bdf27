using MicroCred.Storage.Sqlite;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.Sqlite;

public class DurableConnectionTests
{
    private const long Full = 2;

    [Fact]
    public async Task OpenDurable_AfterAnotherUseOfTheConnection_SyncsEachCommit()
    {
        await using var storage = new SqliteStorage();
        var database = storage.Get<SqliteDatabase>();
        using (var earlier = database.OpenReader())
            earlier.Run("PRAGMA synchronous = OFF");

        using var connection = database.OpenDurable();

        Assert.Equal(Full, connection.Number("PRAGMA synchronous"));
    }
}
