using System.Reflection;

namespace MicroCred.Architecture.Tests;

/// <summary>The house of <c>docs/architecture.md</c>: which project may reference which.</summary>
public class WhoMayKnowWhomTests
{
    private static readonly Dictionary<string, string[]> MayKnow = new()
    {
        ["MicroCred.Drafting"] = ["MicroCred.Frameworks"],
        ["MicroCred.Frameworks"] = [],
        ["MicroCred.GraphQL"] = [],
        ["MicroCred.Hosting"] = [],
        ["MicroCred.Localization"] = [],
        ["MicroCred.Recognition"] = ["MicroCred.Frameworks"],
        ["MicroCred.Storage"] = ["MicroCred.Drafting", "MicroCred.Frameworks", "MicroCred.Hosting", "MicroCred.Recognition"],
        ["MicroCred.Portal"] =
            ["MicroCred.Drafting", "MicroCred.Frameworks", "MicroCred.GraphQL", "MicroCred.Hosting", "MicroCred.Localization", "MicroCred.Recognition", "MicroCred.Storage"],
    };

    /// <summary>There only where the build asks for them (<c>-p:Engines</c>): leaves, which the portal alone may know.</summary>
    private static readonly Dictionary<string, string[]> EnginesMayKnow = new()
    {
        ["MicroCred.HotChocolate"] = ["MicroCred.GraphQL"],
        ["MicroCred.Orleans"] = ["MicroCred.Hosting"],
        ["MicroCred.SemanticKernel"] = ["MicroCred.Drafting"],
    };

    public static TheoryData<string> Projects => [.. OwnAssemblies().Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_References_OnlyWhomItMayKnow(string project)
    {
        var allowed = MayKnow.GetValueOrDefault(project) ?? EnginesMayKnow.GetValueOrDefault(project);
        Assert.True(allowed is not null, $"{project} is new: say in this test, and in docs/architecture.md, whom it may know.");
        var known = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!).Where(IsOwn);
        Assert.Empty(known.Except(allowed).Except(project == "MicroCred.Portal" ? EnginesMayKnow.Keys : []));
    }

    [Fact]
    public void Solution_AllProjectsOfSrc_AreChecked() =>
        Assert.Equal(MayKnow.Keys.Order(), OwnAssemblies().Select(assembly => assembly.GetName().Name!).Except(EnginesMayKnow.Keys).Order());

    [Fact]
    public void PureModules_KnowNoDatabaseAndNoWeb()
    {
        foreach (var project in (string[])["MicroCred.Drafting", "MicroCred.Frameworks", "MicroCred.Recognition"])
        {
            var foreign = Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name!)
                .Where(name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
            Assert.Empty(foreign);
        }
    }

    private static IEnumerable<Assembly> OwnAssemblies() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "MicroCred.*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => !name!.EndsWith(".Tests", StringComparison.Ordinal))
            .Select(name => Assembly.Load(name!));

    private static bool IsOwn(string assembly) => assembly.StartsWith("MicroCred.", StringComparison.Ordinal);
}
