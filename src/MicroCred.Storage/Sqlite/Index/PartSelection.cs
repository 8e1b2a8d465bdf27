namespace MicroCred.Storage.Sqlite.Index;

/// <summary>The entries that meet a condition on one fact.</summary>
/// <param name="Entries">Not to be changed.</param>
/// <param name="Parts">Codes of the parts that hold all of them.</param>
internal sealed record PartSelection(Bitmap Entries, ImmutableArray<ushort> Parts);
