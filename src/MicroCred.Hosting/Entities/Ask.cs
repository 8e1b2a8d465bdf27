namespace MicroCred.Hosting.Entities;

/// <summary>A command and what the host needs to know about it. Serialises.</summary>
/// <param name="By">The person who asks, by a name that does not change: it stands in the journal.</param>
/// <param name="ExpectedVersion">The version that the person saw: if it moved on, the command is refused. Absent: whatever it is by now.</param>
/// <param name="Once">
/// A key of the asker's choice within the entity: the same command asked again under it is answered as it was, and not done again. Only what
/// changed something is remembered; a refused command may be asked again and is decided anew.
/// </param>
public sealed record Ask<TCommand>(TCommand Command, string By, long? ExpectedVersion = null, string? Once = null);
