namespace MicroCred.Frameworks.Levels;

/// <summary>A level by name: <c>KKNI 7</c>. Says nothing of whether such a level exists; <see cref="ReferenceData"/> knows.</summary>
public readonly record struct LevelId(string Framework, int Number)
{
    public override string ToString() => $"{Framework} {Number}";
}
