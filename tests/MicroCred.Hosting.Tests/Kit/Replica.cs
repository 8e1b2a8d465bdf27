using MicroCred.Hosting.Changes;
using MicroCred.Hosting.InProcess;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Hosting.Tests.Kit;

/// <summary>The portal's entity host, as one process of several would have it.</summary>
internal sealed class Replica : IAsyncDisposable
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, 123, TimeSpan.Zero);

    private readonly ServiceProvider services;

    public Replica(IJournal journal, EntityHostOptions? options = null) =>
        services = new ServiceCollection()
            .AddSingleton(journal)
            .AddSingleton<TimeProvider>(new StoppedClock())
            .AddEntityHost(options)
            .BuildServiceProvider(validateScopes: true);

    public IEntityHost Host => services.GetRequiredService<IEntityHost>();

    public IChangeNotices Changes => services.GetRequiredService<IChangeNotices>();

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now.AddTicks(4567);
    }
}
