using System.Text.Json;
using MicroCred.Hosting;
using MicroCred.Hosting.Entities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace MicroCred.Orleans.Entities;

/// <summary>
/// Has each entity decide on one silo of the cluster. Which silo is a saving, never the truth: that is the journal's. So
/// <list type="bullet">
/// <item>a command travels with a key (<see cref="Ask{TCommand}.Once"/>), one made up where the asker gave none, and where no answer comes back — the silo was
/// killed, is cut off, or failed at it — it is asked again here, under its key: done once, whether the silo had done it or not. What fails here too is
/// this process's own failure, of its own type;</item>
/// <item>reading asks no other silo: this silo's host reads what is new in the journal, as it would there.</item>
/// </list>
/// </summary>
internal sealed partial class GrainHost(
    [FromKeyedServices(HostingRegistration.InThisProcess)] IEntityHost here, IGrainFactory grains, Members members, GoneSilos gone, ILogger<GrainHost> log) : IEntityHost
{
    public async Task<Reply<TState, TRefusal>> AskAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, Ask<TCommand> ask, CancellationToken cancellation)
        where TEvent : notnull
        where TRefusal : class
    {
        cancellation.ThrowIfCancellationRequested();
        var marked = ask.Once is null ? ask with { Once = Guid.NewGuid().ToString("N") } : ask;
        if (members.IsActive && await SendAsync(kind, key, JsonSerializer.SerializeToUtf8Bytes(marked, kind.Json), cancellation) is { } reply)
            return JsonSerializer.Deserialize<Reply<TState, TRefusal>>(reply, kind.Json)!;
        return await here.AskAsync(kind, key, marked, cancellation);
    }

    public Task<Snapshot<TState>> ReadAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, CancellationToken cancellation)
        where TEvent : notnull
        where TRefusal : class =>
        here.ReadAsync(kind, key, cancellation);

    /// <returns>Null where no silo answered.</returns>
    private async Task<byte[]?> SendAsync(EntityKind kind, string key, byte[] ask, CancellationToken cancellation)
    {
        try
        {
            return await grains.GetGrain<IEntityGrain>(EntityKinds.Join(kind, key)).AskAsync(ask, cancellation);
        }
        catch (Exception lost) when (!cancellation.IsCancellationRequested)
        {
            NoAnswer(kind.Name, key, lost.Message);

            // Who else waits for a silo that is gone is answered as soon as the cluster knows.
            _ = Task.Run(gone.LookAsync, CancellationToken.None);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "No silo answered for {Kind}/{Key}: {Reason} The command is decided here, under its key.")]
    private partial void NoAnswer(string kind, string key, string reason);
}
