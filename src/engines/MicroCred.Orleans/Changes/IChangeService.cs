using MicroCred.Hosting.Changes;
using Orleans.Services;

namespace MicroCred.Orleans.Changes;

/// <summary>On every silo one, to be told by the others what changed. Names and numbers cross between releases and stay as they are.</summary>
[Alias("microcred.changes")]
internal interface IChangeService : IGrainService
{
    [Alias("hear")]
    Task HearAsync(ToldChange[] changes);
}

/// <summary>An <see cref="EntityChange"/> on its way.</summary>
[GenerateSerializer, Immutable, Alias("microcred.change")]
internal readonly record struct ToldChange([property: Id(0)] string Kind, [property: Id(1)] string Key, [property: Id(2)] long Version);
