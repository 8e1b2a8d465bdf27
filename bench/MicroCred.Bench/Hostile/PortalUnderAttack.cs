using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using MicroCred.Bench.Load;

namespace MicroCred.Bench.Hostile;

/// <summary>The whole portal, in a process of its own with an empty data folder.</summary>
internal sealed class PortalUnderAttack : IDisposable
{
    private const int Port = 5713;
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(500);
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("bench-");
    private readonly Uri root = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}"));
    private readonly HttpClient http = new();
    private readonly ServerProcess process;

    private PortalUnderAttack() => process = ServerProcess.Start(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "MicroCred.Portal.dll"), "--urls", root.ToString(), "--data", data.FullName, "--Logging:LogLevel:Default=Warning"]);

    public long Resident => process.Resident;

    public TimeSpan Processor => process.Processor;

    /// <summary>Starts it, and waits until it has nothing left to do.</summary>
    public static async Task<PortalUnderAttack> StartAsync()
    {
        var portal = new PortalUnderAttack();
        using (var client = new BenchClient(portal.root))
            await client.WaitAsync("/health/ready");
        await portal.CalmDownAsync();
        return portal;
    }

    public Task<string> ReadPageAsync(string path) => http.GetStringAsync(new Uri(root, path));

    /// <returns>What the answer says: its status, and the code of its first error with the limit where that is the code.</returns>
    public async Task<string> PostAsync(byte[] body)
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(root, "/graphql")) { Content = content };
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/graphql-response+json"));
        using var response = await http.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        if (!json.RootElement.TryGetProperty("errors", out var errors))
            return status;
        var extensions = errors[0].GetProperty("extensions");
        return $"{status} {extensions.GetProperty("code")}{(extensions.TryGetProperty("limit", out var limit) ? $" {limit}" : "")}";
    }

    /// <summary>Sends half of a body of a megabyte and waits for what the portal says to that.</summary>
    /// <returns>The first line of the answer.</returns>
    public async Task<string?> SendHalfAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(root.Host, root.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n{\"query\":\""));
        await stream.WriteAsync(Enumerable.Repeat((byte)' ', 500_000).ToArray());
        using var reader = new StreamReader(stream);
        return await reader.ReadLineAsync();
    }

    /// <summary>Waits until half a second passes in which it does next to nothing: its compiler works in the background.</summary>
    public async Task CalmDownAsync()
    {
        var before = TimeSpan.Zero;
        while (Processor - before > Calm / 10)
        {
            before = Processor;
            await Task.Delay(Calm);
        }
    }

    public void Dispose()
    {
        http.Dispose();
        process.Dispose();
        data.Delete(recursive: true);
    }
}
