using MicroCred.Storage;
using Npgsql;

namespace MicroCred.Portal.Settings;

/// <summary>Which database: <c>Storage:Provider</c>, and for PostgreSQL <c>ConnectionStrings:Portal</c>.</summary>
internal static class StorageSettings
{
    public const string ProviderKey = "Storage:Provider";

    public const string ConnectionKey = "ConnectionStrings:Portal";

    /// <param name="data">Folder of the SQLite file.</param>
    /// <param name="problem">Why the settings cannot be used; null when they can. Never holds the connection string, for a password stands in it.</param>
    /// <returns>Null where there is a problem.</returns>
    public static StorageOptions? Read(IConfiguration configuration, string data, out string? problem)
    {
        var provider = StorageProvider.Sqlite;
        if (configuration[ProviderKey] is { Length: > 0 } named && (!Enum.TryParse(named, ignoreCase: true, out provider) || char.IsDigit(named[0])))
        {
            problem = StartupMessages.UnknownProvider(named);
            return null;
        }

        var connection = configuration[ConnectionKey];
        problem = provider is StorageProvider.PostgreSql ? Check(connection) : null;
        return problem is null ? new() { Provider = provider, File = Path.Combine(data, StorageOptions.DefaultFileName), ConnectionString = connection } : null;
    }

    /// <summary>The server, whichever database is chosen now.</summary>
    public static StorageOptions? ReadServer(IConfiguration configuration, out string? problem)
    {
        var connection = configuration[ConnectionKey];
        problem = Check(connection);
        return problem is null ? new() { Provider = StorageProvider.PostgreSql, ConnectionString = connection } : null;
    }

    private static string? Check(string? connection)
    {
        if (string.IsNullOrWhiteSpace(connection))
            return StartupMessages.NoConnectionString;
        try
        {
            return new NpgsqlConnectionStringBuilder(connection).Host is { Length: > 0 } ? null : StartupMessages.BadConnectionString;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return StartupMessages.BadConnectionString;
        }
    }
}
