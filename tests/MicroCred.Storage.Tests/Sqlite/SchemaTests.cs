using MicroCred.Storage.Model;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace MicroCred.Storage.Tests.Sqlite;

/// <summary>The schema is written by hand: this holds it to the model that the code reads it with.</summary>
public class SchemaTests
{
    [Fact]
    public async Task MigratedSchema_EachTable_HasTheModelsColumnsIndexesAndReferences()
    {
        await using var storage = new SqliteStorage();
        await using var context = storage.Get<IDbContextFactory<PortalContext>>().CreateDbContext();
        using var connection = new SqliteConnection($"Data Source={storage.File}");
        connection.Open();
        var tables = context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Order().ToList();
        Assert.Equal(tables.SelectMany(table => OfModel(context, table)), tables.SelectMany(table => OfDatabase(connection, table)));
    }

    [Fact]
    public async Task MigratedSchema_Tables_AreThoseOfTheModelTheFullTextIndexAndTheJournal()
    {
        await using var storage = new SqliteStorage();
        await using var context = storage.Get<IDbContextFactory<PortalContext>>().CreateDbContext();
        using var connection = new SqliteConnection($"Data Source={storage.File}");
        connection.Open();
        var known = context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Concat(["entry_words", "journal_event", "journal_head"]).Order();
        Assert.Equal(known, Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'entry_words\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%' ORDER BY name"));
    }

    private static IEnumerable<string> OfModel(PortalContext context, string table)
    {
        var entity = context.Model.GetEntityTypes().Single(candidate => candidate.GetTableName() == table);
        var at = StoreObjectIdentifier.Table(table);
        var columns = entity.GetProperties()
            .Select(property => $"{table}.{property.GetColumnName(at)} {property.GetColumnType()}{(property.IsNullable ? "" : " NOT NULL")}{(property.IsPrimaryKey() ? " KEY" : "")}");
        var indexes = entity.GetIndexes()
            .Select(index => $"{table} {(index.IsUnique ? "UNIQUE " : "")}INDEX ({string.Join(", ", index.Properties.Select(property => property.GetColumnName(at)))})");
        var references = entity.GetForeignKeys()
            .Select(key => $"{table}.{key.Properties.Single().GetColumnName(at)} -> {key.PrincipalEntityType.GetTableName()}.{key.PrincipalKey.Properties.Single().GetColumnName(StoreObjectIdentifier.Table(key.PrincipalEntityType.GetTableName()!))}");
        return columns.Order().Concat(indexes.Order()).Concat(references.Order());
    }

    private static IEnumerable<string> OfDatabase(SqliteConnection connection, string table)
    {
        var columns = Rows(connection, $"SELECT '{table}.' || name || ' ' || type || iif(\"notnull\", ' NOT NULL', '') || iif(pk, ' KEY', '') FROM pragma_table_info('{table}')");
        var indexes = Rows(connection, $"""
            SELECT '{table} ' || iif("unique", 'UNIQUE ', '') || 'INDEX (' || (SELECT group_concat(name, ', ') FROM pragma_index_info(list.name)) || ')'
            FROM pragma_index_list('{table}') AS list WHERE origin <> 'pk'
            """);
        var references = Rows(connection, $"SELECT '{table}.' || \"from\" || ' -> ' || \"table\" || '.' || \"to\" FROM pragma_foreign_key_list('{table}')");
        return columns.Order().Concat(indexes.Order()).Concat(references.Order());
    }

    private static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
