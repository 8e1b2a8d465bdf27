using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>
/// Stands before the database server and passes everything on, until it stalls: connections stay, and new ones are taken, but nothing comes any more.
/// So does a server whose machine hangs; no answer, and no word that there will be none.
/// </summary>
internal sealed class StallingServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly IPEndPoint server;
    private readonly CancellationTokenSource closing = new();
    private readonly ConcurrentBag<Task> pipes = [];
    private readonly Task accepting;
    private volatile TaskCompletionSource flows = Flowing();

    public StallingServer(string host, int port)
    {
        server = new(IPAddress.Parse(host), port);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Stall() => flows = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void GoOn() => flows.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        GoOn();
        listener.Stop();
        await Task.WhenAll([accepting, .. pipes]);
        closing.Dispose();
    }

    private static TaskCompletionSource Flowing()
    {
        var flowing = new TaskCompletionSource();
        flowing.SetResult();
        return flowing;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                pipes.Add(JoinAsync(await listener.AcceptTcpClientAsync(closing.Token)));
        }
        catch (Exception closed) when (closed is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task JoinAsync(TcpClient client)
    {
        using (client)
        using (var behind = new TcpClient())
        {
            try
            {
                await behind.ConnectAsync(server, closing.Token);
                await Task.WhenAny(PassAsync(client.GetStream(), behind.GetStream()), PassAsync(behind.GetStream(), client.GetStream()));
            }
            catch (Exception ended) when (ended is OperationCanceledException or IOException or SocketException)
            {
                // One of the two has gone.
            }
        }
    }

    private async Task PassAsync(NetworkStream from, NetworkStream to)
    {
        var buffer = new byte[64 * 1024];
        for (var read = await from.ReadAsync(buffer, closing.Token); read > 0; read = await from.ReadAsync(buffer, closing.Token))
        {
            await flows.Task.WaitAsync(closing.Token);
            await to.WriteAsync(buffer.AsMemory(0, read), closing.Token);
        }
    }
}
