namespace MicroCred.GraphQL.Errors;

/// <summary>A step of an error's path: a response name, or a position in a list counted from 0.</summary>
public readonly record struct PathSegment
{
    public PathSegment(string name) => Name = name;

    public PathSegment(int index) => Index = index;

    /// <summary>Null when the step is a list position.</summary>
    public string? Name { get; }

    public int Index { get; }

    public static implicit operator PathSegment(string name) => new(name);

    public static implicit operator PathSegment(int index) => new(index);

    public override string ToString() => Name ?? Index.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
