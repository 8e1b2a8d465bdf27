using System.Data.Common;
using MicroCred.Hosting.Journal;

namespace MicroCred.Storage.Journal;

/// <summary>Keeps read tables that follow from a kind's events: registered as a service, called within the transaction that appends them.</summary>
/// <param name="Kind">Of entities whose events it is given.</param>
/// <param name="Apply">Writes through the transaction's connection. What it throws undoes the append.</param>
public sealed record JournalProjection(string Kind, Func<DbTransaction, IReadOnlyList<JournalEvent>, CancellationToken, ValueTask> Apply);
