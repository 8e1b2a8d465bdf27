using System.Data.Common;
using MicroCred.Hosting.Changes;
using MicroCred.Hosting.Journal;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Drafts;
using MicroCred.Storage.Import;
using MicroCred.Storage.Journal;
using MicroCred.Storage.Model;
using MicroCred.Storage.People;
using MicroCred.Storage.PostgreSql;
using MicroCred.Storage.Sqlite;
using MicroCred.Storage.Sqlite.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace MicroCred.Storage;

/// <summary>
/// Offers <see cref="ICatalogue"/>, <see cref="LikelyDuplicates"/>, <see cref="ICatalogueWriter"/>, <see cref="ImportCatalogue"/>, <see cref="IJournal"/>, <see cref="VerifyJournal"/>, the accounts
/// (<see cref="PeopleRegister"/>, <see cref="AccessTokens"/>, <see cref="OneTimeLinks"/>, <see cref="ExternalSubjects"/>), what stands beside course drafts
/// (<see cref="DraftList"/>, <see cref="DraftingRuns"/>, <see cref="ModelUse"/>) and <see cref="PortalStorage"/>. Needs a <see cref="ReferenceData"/>
/// (or a <c>Func&lt;ReferenceData&gt;</c> where it changes while the portal runs).
/// </summary>
public static class StorageRegistration
{
    /// <exception cref="ArgumentException">PostgreSQL without a connection string.</exception>
    public static IServiceCollection AddMicroCredStorage(this IServiceCollection services, StorageOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(options);
        services.TryAddSingleton<Func<ReferenceData>>(provider => provider.GetRequiredService<ReferenceData>);
        services.TryAddSingleton(provider => new AqrfLevels(provider.GetRequiredService<Func<ReferenceData>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<EntryReads>();
        services.TryAddSingleton(provider => new ImportCatalogue(provider.GetRequiredService<Func<ReferenceData>>(), provider.GetRequiredService<IBulkWriter>(), provider.GetRequiredService<LikelyDuplicates>()));
        services.TryAddSingleton(provider => new PeopleRegister(provider.GetRequiredService<IDbContextFactory<PortalContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new AccessTokens(provider.GetRequiredService<IDbContextFactory<PortalContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new OneTimeLinks(provider.GetRequiredService<IDbContextFactory<PortalContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ExternalSubjects(provider.GetRequiredService<IDbContextFactory<PortalContext>>()));
        services.TryAddSingleton(provider => new DraftList(provider.GetRequiredService<IDbContextFactory<PortalContext>>()));
        services.TryAddSingleton(provider => new DraftingRuns(provider.GetRequiredService<IDbContextFactory<PortalContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ModelUse(provider.GetRequiredService<IDbContextFactory<PortalContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ProtectionKeys(provider.GetRequiredService<IDbContextFactory<PortalContext>>()));
        services.TryAddSingleton(provider => new SignInAttempts(provider.GetRequiredService<IDbContextFactory<PortalContext>>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new PortalStorage(provider.GetRequiredService<IPortalDatabase>()));
        services.TryAddSingleton(provider => new LikelyDuplicates(provider.GetRequiredService<IDbContextFactory<PortalContext>>(), provider.GetRequiredService<ICatalogue>()));
        return options.Provider switch
        {
            StorageProvider.Sqlite => services.AddSqlite(options),
            StorageProvider.PostgreSql => services.AddPostgreSql(options),
            _ => throw new ArgumentOutOfRangeException(nameof(options), options.Provider, null),
        };
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, StorageOptions options)
    {
        var database = new SqliteDatabase(options);
        services.AddPooledDbContextFactory<PortalContext>(context => context.UseSqlite(database.ConnectionString));
        services.TryAddSingleton(database);
        services.TryAddSingleton<LiveIndex>();
        services.TryAddSingleton<IPortalDatabase, SqlitePortalDatabase>();
        services.TryAddSingleton<ICatalogue, SqliteCatalogue>();
        services.TryAddSingleton<ICatalogueWriter, SqliteCatalogueWriter>();
        services.TryAddSingleton<IBulkWriter, SqliteBulkWriter>();
        services.TryAddSingleton<IJournal>(provider => new PortalJournal(_ => ValueTask.FromResult<DbConnection>(database.OpenDurable()), provider.GetServices<JournalProjection>()));
        services.TryAddSingleton(_ => new VerifyJournal(_ => ValueTask.FromResult<DbConnection>(database.OpenReader())));
        return services;
    }

    private static IServiceCollection AddPostgreSql(this IServiceCollection services, StorageOptions options)
    {
        if (string.IsNullOrEmpty(options.ConnectionString))
            throw new ArgumentException("PostgreSQL needs a connection string.", nameof(options));
        services.TryAddSingleton(_ => PostgreSqlSource.Create(options.ConnectionString));
        services.TryAddSingleton<PostgreSqlServer>();
        services.AddPooledDbContextFactory<PortalContext>((provider, context) => context
            .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).AddInterceptors(provider.GetRequiredService<PostgreSqlServer>()));
        services.TryAddSingleton<PostgreSqlWriter>();
        services.TryAddSingleton<IPortalDatabase, PostgreSqlPortalDatabase>();
        services.TryAddSingleton<IChangeNotices, ChangesOnServer>();
        services.AddHostedService<JournalListener>();
        services.TryAddSingleton<ICatalogue, PostgreSqlCatalogue>();
        services.TryAddSingleton<ICatalogueWriter>(provider => provider.GetRequiredService<PostgreSqlWriter>());
        services.TryAddSingleton<IBulkWriter>(provider => provider.GetRequiredService<PostgreSqlWriter>());
        services.TryAddSingleton<IJournal>(provider => new PortalJournal(OpenOn(provider.GetRequiredService<PostgreSqlServer>()), provider.GetServices<JournalProjection>(), JournalListener.Notify));
        services.TryAddSingleton(provider => new VerifyJournal(OpenOn(provider.GetRequiredService<PostgreSqlServer>())));
        return services;
    }

    private static Func<CancellationToken, ValueTask<DbConnection>> OpenOn(PostgreSqlServer server) => async cancellation => await server.OpenAsync(cancellation);
}
