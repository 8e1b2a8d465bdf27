using MicroCred.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Hosting.Tests.Killed;

/// <summary>
/// What the killed process does: asks commands without end, several at once over a few entities, and says on its output which were acknowledged.
/// Its arguments: the database file, and a name that makes its commands differ from another run's.
/// </summary>
internal static class Load
{
    public const int Entities = 4;

    public static async Task<int> Main(string[] arguments)
    {
        var (file, run) = (arguments[0], arguments[1]);
        await using var services = new ServiceCollection().AddMicroCredStorage(new StorageOptions { File = file }).AddEntityHost().BuildServiceProvider();
        services.GetRequiredService<PortalStorage>().PrepareSchema();
        var host = services.GetRequiredService<IEntityHost>();
        await Task.WhenAll(Enumerable.Range(0, 2 * Entities).Select(worker => Task.Run(() => AskAsync(host, $"s{worker % Entities}", $"{run}-{worker}"))));
        return 0;
    }

    private static async Task AskAsync(IEntityHost host, string key, string name)
    {
        for (var i = 0; ; i++)
        {
            // Two events each, so that half a command would show.
            var title = $"{name}-{i}";
            var reply = await host.AskAsync(Shelf.Kind, $"{key}-{i / 200}", new(new PutBooks(title, title + "+"), "load"));
            if (reply.IsDone)
                Console.Out.WriteLine(title);
        }
    }
}
