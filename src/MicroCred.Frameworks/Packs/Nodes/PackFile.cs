namespace MicroCred.Frameworks.Packs.Nodes;

/// <summary>A file of a pack, and where what is wrong with it is gathered.</summary>
public sealed class PackFile
{
    private readonly List<PackProblem> problems;

    internal PackFile(string path, List<PackProblem> problems) => (Path, this.problems) = (path, problems);

    public string Path { get; }

    public string Name => System.IO.Path.GetFileName(Path);

    internal void Refuse(string text, int line = 0, int column = 0) => problems.Add(new(Path, line, column, text));
}
