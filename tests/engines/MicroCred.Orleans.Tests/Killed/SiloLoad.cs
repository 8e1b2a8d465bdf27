using MicroCred.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MicroCred.Orleans.Tests.Killed;

/// <summary>
/// What a killed process does: a silo on PostgreSQL that asks commands without end, several at once over a few entities that all silos ask, and says on its
/// output which were done and which refused. Its arguments: the connection string, its silo's port, and a name that makes its commands differ from another run's.
/// </summary>
internal static class SiloLoad
{
    public const int Entities = 6;

    /// <summary>Before the name of a command that was not done.</summary>
    public const string Refused = "refused ";

    public static async Task<int> Main(string[] arguments)
    {
        var (database, port, run) = (arguments[0], int.Parse(arguments[1]), arguments[2]);
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services.AddMicroCredStorage(new() { Provider = StorageProvider.PostgreSql, ConnectionString = database });
        builder.Services.AddEntityKind(_ => new Shelf());
        builder.AddOrleansEntityHost(new() { ConnectionString = database, Port = port });
        builder.Services.AddEntityHost();
        using var host = builder.Build();
        await host.StartAsync();
        Console.Out.WriteLine("started");
        var entities = host.Services.GetRequiredService<IEntityHost>();
        await Task.WhenAll(Enumerable.Range(0, Entities).Select(worker => Task.Run(() => AskAsync(entities, $"s{worker}", $"{run}-{worker}"))));
        return 0;
    }

    private static async Task AskAsync(IEntityHost host, string key, string name)
    {
        for (var i = 0; ; i++)
        {
            // Two events each, so that half a command would show. A shelf is left before it is full.
            var title = $"{name}-{i}";
            var reply = await host.AskAsync(Shelf.Kind, $"{key}-{i / 40}", new(new PutBooks(title, title + "+"), "load"));
            Console.Out.WriteLine(reply.IsDone ? title : $"{Refused}{title} : {reply.Refusal.Why}");
        }
    }
}
