using System.Net;
using MicroCred.Orleans;
using MicroCred.Portal.Settings;
using MicroCred.Storage;

namespace MicroCred.Portal.Engines;

internal static partial class EnginesOfThisBuild
{
    static partial void AddOrleans(ICollection<IEngine> engines) => engines.Add(new OrleansEngine());
}

/// <summary>Things with a life on Orleans: the cluster is found in the portal's database where that is PostgreSQL, else on this machine.</summary>
internal sealed class OrleansEngine : IEngine
{
    private const string Address = "Engines:Orleans:Address";
    private const string Port = "Engines:Orleans:Port";
    private const string PrimaryPort = "Engines:Orleans:PrimaryPort";
    private const string Cluster = "Engines:Orleans:Cluster";

    private static readonly OrleansOptions Default = new();

    public EngineSeam Seam => EngineSeam.Host;

    public string Name => "Orleans";

    public IReadOnlyList<string> Settings { get; } = [Address, Port, PrimaryPort, Cluster];

    public IEnumerable<string> Add(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (!TryRead(settings, Address, Default.Address, IPAddress.TryParse, out var address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
            return [Unreadable(settings, Address, "the IP address at which the other silos reach this one")];
        if (!TryRead(settings, Port, Default.Port, TryReadPort, out var port))
            return [Unreadable(settings, Port, PortNumber)];
        if (!TryRead(settings, PrimaryPort, port, TryReadPort, out var primary))
            return [Unreadable(settings, PrimaryPort, PortNumber)];

        builder.AddOrleansEntityHost(new()
        {
            ConnectionString = StorageSettings.Read(settings, "", out _) is { Provider: StorageProvider.PostgreSql } storage ? storage.ConnectionString : null,
            Address = address,
            Port = port,
            PrimaryPort = primary,
            Cluster = settings[Cluster] ?? Default.Cluster,
        });
        return [];
    }

    private delegate bool Read<T>(string text, out T? value);

    private const string PortNumber = "a port, from 1 to 65535";

    private static bool TryRead<T>(IConfiguration settings, string key, T otherwise, Read<T> read, out T value)
        where T : notnull
    {
        if (settings[key] is not { Length: > 0 } text)
        {
            value = otherwise;
            return true;
        }

        var isRead = read(text, out var found);
        value = found ?? otherwise;
        return isRead;
    }

    private static bool TryReadPort(string text, out int port) => int.TryParse(text, out port) && port is >= 1 and <= IPEndPoint.MaxPort;

    private static string Unreadable(IConfiguration settings, string key, string expected) => $"{key} is '{settings[key]}'. Write {expected}.";
}
