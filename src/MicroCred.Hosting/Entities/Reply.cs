using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace MicroCred.Hosting.Entities;

/// <summary>What an entity answers. Serialises, if state and refusal do.</summary>
/// <param name="State">After the command; when it was refused, as it stands.</param>
/// <param name="Version">Of the state: how many events made it.</param>
/// <param name="Refusal">Why nothing was done; absent when it was.</param>
public sealed record Reply<TState, TRefusal>(TState State, long Version, TRefusal? Refusal = null)
    where TRefusal : class
{
    [JsonIgnore]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsDone => Refusal is null;
}

/// <param name="Version">How many events made the state; 0 for an entity that nothing has happened to.</param>
public sealed record Snapshot<TState>(TState State, long Version);
