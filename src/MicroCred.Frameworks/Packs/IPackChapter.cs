using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs;

/// <summary>A file of a pack that another module reads, by the same rules: what is wrong in it is reported with all the rest.</summary>
public interface IPackChapter
{
    /// <summary>Its name in each pack that has it: <c>rules.yaml</c>.</summary>
    string FileName { get; }

    /// <summary>Called once for each pack that has the file, in the order of the folders.</summary>
    void Read(PackNode document, CountryPack pack);
}
