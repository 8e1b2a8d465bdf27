namespace MicroCred.Frameworks.Packs;

/// <summary>Something wrong in a country pack. A pack with problems is not used: the portal prints them all and does not start.</summary>
/// <param name="File">Path as it was opened.</param>
/// <param name="Line">From 1; 0 where the file as a whole is meant.</param>
/// <param name="Column">From 1; 0 where the file as a whole is meant.</param>
/// <param name="Text">What was found; what was expected; how to mend it.</param>
public sealed record PackProblem(string File, int Line, int Column, string Text)
{
    /// <summary><c>countries/my/framework.yaml:12: ...</c></summary>
    public override string ToString() => Line == 0 ? $"{File}: {Text}" : $"{File}:{Line}: {Text}";
}
