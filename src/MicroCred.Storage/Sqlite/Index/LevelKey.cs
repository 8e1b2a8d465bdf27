namespace MicroCred.Storage.Sqlite.Index;

/// <summary>A stated level, in the order in which facets show it.</summary>
internal readonly record struct LevelKey(string Framework, int Number) : IComparable<LevelKey>
{
    public int CompareTo(LevelKey other) =>
        string.CompareOrdinal(Framework, other.Framework) is not 0 and var byFramework ? byFramework : Number.CompareTo(other.Number);

    public override string ToString() => $"{Framework} {Number}";
}
