using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.Hosting.Entities;

namespace MicroCred.Portal.Entities;

/// <summary>A kind of thing with a life that refuses as everything in the portal does.</summary>
internal abstract class PortalEntityKind<TState, TCommand, TEvent>(string name) : EntityKind<TState, TCommand, TEvent, Refusal>(name)
    where TEvent : notnull
{
    public override Refusal Refuse(Clash clash) => clash.Reason switch
    {
        ClashReason.ChangedMeanwhile => new(RefusalCode.Conflict, new Message("refusal.changedMeanwhile", clash.Expected!, clash.Found), "expectedVersion"),
        ClashReason.KeyOfAnotherCommand => new(RefusalCode.Conflict, new Message("refusal.keyOfAnotherCommand")),
        _ => throw new ArgumentOutOfRangeException(nameof(clash), clash, null),
    };
}
