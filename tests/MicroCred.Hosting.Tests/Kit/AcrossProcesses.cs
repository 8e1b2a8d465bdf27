using System.Text.Json;
using MicroCred.Hosting.Entities;

namespace MicroCred.Hosting.Tests.Kit;

/// <summary>Only the kind's name, the key and JSON cross to the host beyond, as they would to another process: whatever a command or reply holds must survive it.</summary>
internal sealed class AcrossProcesses(IEntityHost beyond, IEnumerable<EntityKind> kinds) : IEntityHost
{
    private readonly Dictionary<string, EntityKind> kindsBeyond = kinds.ToDictionary(kind => kind.Name);

    public async Task<Reply<TState, TRefusal>> AskAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, Ask<TCommand> ask, CancellationToken cancellation)
        where TEvent : notnull
        where TRefusal : class =>
        JsonSerializer.Deserialize<Reply<TState, TRefusal>>(
            await kindsBeyond[kind.Name].AskAsync(beyond, key, JsonSerializer.SerializeToUtf8Bytes(ask, kind.Json), cancellation), kind.Json)!;

    public async Task<Snapshot<TState>> ReadAsync<TState, TCommand, TEvent, TRefusal>(
        EntityKind<TState, TCommand, TEvent, TRefusal> kind, string key, CancellationToken cancellation)
        where TEvent : notnull
        where TRefusal : class =>
        JsonSerializer.Deserialize<Snapshot<TState>>(await kindsBeyond[kind.Name].ReadAsync(beyond, key, cancellation), kind.Json)!;
}
