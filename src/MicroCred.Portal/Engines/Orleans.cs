using System.Net;
using System.Net.Sockets;
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
    private const string OwnAddress = "auto";
    private const string PortNumber = "a port, from 1 to 65535";

    private static readonly OrleansOptions Default = new();

    public EngineSeam Seam => EngineSeam.Host;

    public string Name => "Orleans";

    public IReadOnlyList<string> Settings { get; } = [Address, Port, PrimaryPort, Cluster];

    public IEnumerable<string> Add(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        if (!TryRead(settings, Address, Default.Address, TryFindAddress, out var address))
            return [Unreadable(settings, Address, $"the IP address or the name at which the other silos reach this one, or {OwnAddress} for the address of this machine's own name")];
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

    /// <summary>A machine that is started by the dozen, as a container is, does not know its address before.</summary>
    private static bool TryFindAddress(string text, out IPAddress? address)
    {
        if (!IPAddress.TryParse(text, out address))
            address = Resolve(text.Equals(OwnAddress, StringComparison.OrdinalIgnoreCase) ? Dns.GetHostName() : text);
        return address is not null && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any);
    }

    private static IPAddress? Resolve(string name)
    {
        try
        {
            return Dns.GetHostAddresses(name).OrderBy(found => found.AddressFamily == AddressFamily.InterNetwork ? 0 : 1).FirstOrDefault();
        }
        catch (Exception unknown) when (unknown is SocketException or ArgumentException)
        {
            return null;
        }
    }

    private static bool TryReadPort(string text, out int port) => int.TryParse(text, out port) && port is >= 1 and <= IPEndPoint.MaxPort;

    private static string Unreadable(IConfiguration settings, string key, string expected) => $"{key} is '{settings[key]}'. Write {expected}.";
}
