using System.Reflection;
using System.Text.RegularExpressions;

namespace MicroCred.Conformance.Tests;

/// <summary>The table of README.md names tests that exist, and every test of validation stands in it.</summary>
public sealed partial class SectionTableTests
{
    private static readonly string Folder =
        typeof(SectionTableTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "ProjectFolder").Value!;

    private static readonly HashSet<string> Named =
        [.. File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith('|')).SelectMany(line => Quoted().Matches(line)).Select(match => match.Groups[1].Value)];

    [Fact]
    public void Table_EachTestClass_Exists() => Assert.Empty(Named.Except(TestFiles("")));

    [Fact]
    public void Table_EachRuleOfValidation_HasItsRow() => Assert.Empty(TestFiles("Validation").Except(Named));

    private static IEnumerable<string> TestFiles(string folder) =>
        new[] { Folder, Path.Combine(Folder, "../MicroCred.GraphQL.Tests") }
            .Select(project => Path.Combine(project, folder))
            .Where(Directory.Exists)
            .SelectMany(path => Directory.EnumerateFiles(path, "*.cs", SearchOption.AllDirectories))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(name => name.EndsWith("Tests", StringComparison.Ordinal) || name.EndsWith("Properties", StringComparison.Ordinal));

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Quoted();
}
