namespace MicroCred.Orleans.Entities;

/// <summary>
/// Any thing with a life, whatever its kind: its key is the kind's name, a slash and the entity's key. Names and arguments cross between releases
/// while a cluster is renewed silo by silo: they stay as they are.
/// </summary>
[Alias("microcred.entity")]
internal interface IEntityGrain : IGrainWithStringKey
{
    /// <param name="ask">The command in the kind's JSON.</param>
    /// <returns>The reply in the kind's JSON; null where this silo cannot decide: its release does not know the kind, or it failed.</returns>
    /// <remarks>The asker does not wait longer for a silo that may be gone: see <see cref="GrainHost"/>.</remarks>
    [Alias("ask"), ResponseTimeout("00:00:10")]
    Task<byte[]?> AskAsync([Immutable] byte[] ask, CancellationToken cancellation);
}
