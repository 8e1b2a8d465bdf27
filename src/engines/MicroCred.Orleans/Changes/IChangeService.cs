using Orleans.Services;

namespace MicroCred.Orleans.Changes;

/// <summary>On every silo one, to be told by the others what changed. Its names cross between releases and stay as they are.</summary>
[Alias("microcred.changes")]
internal interface IChangeService : IGrainService
{
    [Alias("hear")]
    Task HearAsync(string kind, string key, long version);
}
