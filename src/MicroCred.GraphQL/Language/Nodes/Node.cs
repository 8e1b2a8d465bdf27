namespace MicroCred.GraphQL.Language;

/// <summary>A part of a parsed document. Immutable; knows only where it stands, as byte offsets into the document's <see cref="Source"/>.</summary>
public abstract class Node
{
    /// <summary>Offset of the first byte.</summary>
    public int Start { get; init; }

    /// <summary>Offset after the last byte.</summary>
    public int End { get; init; }
}

/// <summary>A name and where it stands. Not a node: names are many, and this costs no object. Specification section 2.1.9.</summary>
public readonly record struct Name(string Value, int Start)
{
    public override string ToString() => Value;
}
