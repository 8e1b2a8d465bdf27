using MicroCred.Storage.Model;
using MicroCred.Storage.PostgreSql;
using MicroCred.Storage.Tests.Journal;
using MicroCred.Storage.Tests.Kit;
using PostgreSqlServer = MicroCred.Storage.Tests.Kit.PostgreSqlServer;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using static MicroCred.Storage.Tests.Kit.Drafts;

namespace MicroCred.Storage.Tests.PostgreSql;

/// <summary>What is PostgreSQL's own; the contract suite (<c>Catalogue/</c>, <c>Import/</c>) runs on it too where there is one.</summary>
public class PostgreSqlTests
{
    [PostgreSqlFact]
    public async Task MigratedSchema_EachTable_HasTheModelsColumns()
    {
        await using var storage = new PostgreSqlStorage();
        await using var context = storage.Get<IDbContextFactory<PortalContext>>().CreateDbContext();
        var expected = from entity in context.Model.GetEntityTypes()
                       let table = entity.GetTableName()!
                       from property in entity.GetProperties()
                       select $"{table}.{property.GetColumnName(StoreObjectIdentifier.Table(table))} {property.GetColumnType()}{(property.IsNullable ? "" : " NOT NULL")}";
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await ColumnsAsync(storage)).Order(StringComparer.Ordinal));
    }

    [PostgreSqlFact]
    public async Task Prepare_SeveralAtOnceAndAgain_MakesOneSchema()
    {
        var database = PostgreSqlServer.NewDatabase();
        await using var source = NpgsqlDataSource.Create(database);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PostgreSqlMigrations.Apply(source, "server/database"))));
        PostgreSqlMigrations.Apply(source, "server/database");
        await using var command = source.CreateCommand("SELECT count(*) = max(number) FROM schema_version");
        Assert.Equal(true, await command.ExecuteScalarAsync());
    }

    [PostgreSqlFact]
    public async Task Prepare_SchemaIsOfANewerRelease_Refuses()
    {
        await using var storage = new PostgreSqlStorage();
        await using var source = NpgsqlDataSource.Create(storage.ConnectionString);
        await using (var command = source.CreateCommand("INSERT INTO schema_version VALUES (9999)"))
            await command.ExecuteNonQueryAsync();
        Assert.Equal("storage.newerSchema", Assert.Throws<StorageUnavailableException>(() => PostgreSqlMigrations.Apply(source, "server/database")).Reason.Key);
    }

    [PostgreSqlFact]
    public async Task Prepare_TablesOfAnotherProgram_RefusesAndLeavesThem()
    {
        await using var source = NpgsqlDataSource.Create(PostgreSqlServer.NewDatabase());
        await using (var command = source.CreateCommand("CREATE TABLE other (number bigint)"))
            await command.ExecuteNonQueryAsync();
        Assert.Equal("storage.notOurServer", Assert.Throws<StorageUnavailableException>(() => PostgreSqlMigrations.Apply(source, "server/database")).Reason.Key);
        await using var tables = source.CreateCommand("SELECT string_agg(tablename, ' ') FROM pg_tables WHERE schemaname = 'public'");
        Assert.Equal("other", await tables.ExecuteScalarAsync());
    }

    [PostgreSqlFact]
    public async Task StartAlone_TwoReplicas_TheSecondWaitsForTheFirst()
    {
        await using var storage = new PostgreSqlStorage();
        var first = await storage.Get<PortalStorage>().StartAloneAsync(default);
        var second = storage.Get<PortalStorage>().StartAloneAsync(default).AsTask();
        await using (var waiting = NpgsqlDataSource.Create(storage.ConnectionString).CreateCommand("SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()"))
        {
            while ((long)(await waiting.ExecuteScalarAsync())! == 0)
                Assert.False(second.IsCompleted);
        }

        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }

    /// <remarks>As a replica does whose machine is suspended in the midst of an append: the server has its connection, and hears nothing from it.</remarks>
    [PostgreSqlFact]
    public async Task Append_AnotherReplicaStandsStillWithTheHeadInHand_WaitsAWhileAndGoesOn()
    {
        await using var storage = new PostgreSqlStorage();
        await using var replica = PostgreSqlSource.Create(storage.ConnectionString);
        await using var frozen = await replica.OpenConnectionAsync();
        await using var transaction = await frozen.BeginTransactionAsync();
        await using (var take = new NpgsqlCommand("UPDATE journal_head SET position = position", frozen))
            await take.ExecuteNonQueryAsync();

        Assert.True(await storage.AppendAsync(Happenings.First, 0, "1"));
    }

    [PostgreSqlFact]
    public async Task Record_NoTurnInTime_LeavesNoConnectionBehind()
    {
        await using var storage = new PostgreSqlStorage();
        await using var others = NpgsqlDataSource.Create(storage.ConnectionString);
        await using var holding = await others.OpenConnectionAsync();
        await using (var hold = new NpgsqlCommand($"SELECT pg_advisory_lock({Locks.Catalogue})", holding))
            await hold.ExecuteNonQueryAsync();
        for (var i = 0; i < 30; i++)
        {
            using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await storage.Writer.RecordAsync([Draft("1", "Weaving")], impatient.Token));
        }

        await using (var let = new NpgsqlCommand($"SELECT pg_advisory_unlock({Locks.Catalogue})", holding))
            await let.ExecuteNonQueryAsync();
        Assert.Single(await storage.Writer.RecordAsync([Draft("1", "Weaving")]));
    }

    [Fact]
    public void Prepare_NobodyAnswers_RefusesWithoutThePassword()
    {
        using var source = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=portal;Password=hush;Database=portal;Timeout=2");
        var refused = Assert.Throws<StorageUnavailableException>(() => PostgreSqlMigrations.Apply(source, "server/database")).Reason;
        Assert.Equal(("storage.cannotReach", "server/database"), (refused.Key, (string)refused.Arguments[0]));
        Assert.DoesNotContain(refused.Arguments, argument => argument.ToString()!.Contains("hush"));
    }

    private static async Task<List<string>> ColumnsAsync(PostgreSqlStorage storage)
    {
        await using var source = NpgsqlDataSource.Create(storage.ConnectionString);
        await using var command = source.CreateCommand("""
            SELECT table_name || '.' || column_name || ' ' || data_type || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
            FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT IN ('schema_version', 'entry_words', 'journal_event', 'journal_head')
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var columns = new List<string>();
        while (await rows.ReadAsync())
            columns.Add(rows.GetString(0));
        return columns;
    }
}
