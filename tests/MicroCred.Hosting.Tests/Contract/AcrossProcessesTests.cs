using System.Text.Json;

namespace MicroCred.Hosting.Tests.Contract;

/// <summary>Only the kind's name, the key and JSON cross to the host, as they would to another process: whatever a command or reply holds must survive it.</summary>
public class AcrossProcessesTests : EntityHostContract
{
    private protected override IReadOnlyList<IEntityHost> Hosts { get; } = [new Crossing(new Replica(new MemoryJournal()).Host)];

    private sealed class Crossing(IEntityHost beyond) : IEntityHost
    {
        private readonly Dictionary<string, EntityKind> kindsBeyond = new() { [Shelf.Kind.Name] = new Shelf() };

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
}
