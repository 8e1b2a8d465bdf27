using System.Threading.Channels;
using MicroCred.Hosting;
using MicroCred.Hosting.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Storage.PostgreSql;

/// <summary>
/// Notices that every replica on the server hears. The append itself tells, in its transaction: a replica that is killed right after it leaves
/// nobody uninformed. <see cref="JournalListener"/> brings word of it to those who hear here.
/// </summary>
internal sealed class ChangesOnServer([FromKeyedServices(HostingRegistration.InThisProcess)] IChangeNotices here) : IChangeNotices
{
    public ValueTask TellAsync(EntityChange change) => ValueTask.CompletedTask;

    public ChannelReader<EntityChange> Hear(string kind, string? key, CancellationToken until) => here.Hear(kind, key, until);
}
