namespace MicroCred.Portal.Settings;

/// <summary>What an operator can set, by <c>appsettings.json</c>, environment or command line. Each setting has a default that works on one machine.</summary>
internal sealed record PortalSettings
{
    /// <summary>Folder of the database and keys, made when absent; relative to the working directory. Default <c>data</c>.</summary>
    public required string Data { get; init; }

    /// <summary>Folder that holds <c>countries</c>, <c>locales</c>, <c>taxonomy</c>, <c>prompts</c> and <c>samples</c>: they travel with the program.</summary>
    public required string Content { get; init; }

    public static PortalSettings From(IConfiguration configuration) => new()
    {
        Data = Path.GetFullPath(configuration["Data"] is { Length: > 0 } data ? data : "data"),
        Content = AppContext.BaseDirectory,
    };
}
