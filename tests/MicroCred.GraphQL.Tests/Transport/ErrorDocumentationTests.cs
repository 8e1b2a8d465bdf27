using System.Runtime.CompilerServices;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Transport;

namespace MicroCred.GraphQL.Tests.Transport;

/// <summary>docs/graphql-errors.md says what the code does.</summary>
public sealed class ErrorDocumentationTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/graphql-errors.md"));

    [Fact]
    public void Codes_All_AreExplained()
    {
        var documented = Rows("| `").Where(name => name == name.ToUpperInvariant()).ToList();

        Assert.Equal(ErrorCodes.All, documented);
    }

    [Fact]
    public void Limits_All_AreListedWithTheirDefaults()
    {
        var limits = new GraphQLLimits();
        Dictionary<string, long> expected = new()
        {
            ["requestBytes"] = new GraphQLHttpOptions().MaxRequestBytes, ["documentBytes"] = limits.DocumentBytes, ["tokens"] = limits.Tokens, ["nesting"] = limits.Nesting,
            ["validationSteps"] = limits.ValidationSteps, ["depth"] = limits.Depth, ["rootFields"] = limits.RootFields, ["aliases"] = limits.Aliases,
            ["directives"] = limits.Directives, ["introspectionDepth"] = limits.IntrospectionDepth, ["cost"] = limits.Cost, ["variableValues"] = limits.VariableValues,
            ["concurrentOperations"] = limits.ConcurrentOperations,
        };

        foreach (var (name, allowed) in expected)
            Assert.Contains(Text.Split('\n'), line => line.StartsWith($"| `{name}` |", StringComparison.Ordinal) && line.EndsWith($"| {allowed.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} |", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rows(string start) =>
        Text.Split('\n').Where(line => line.StartsWith(start, StringComparison.Ordinal)).Select(line => line[start.Length..line.IndexOf('`', start.Length)]);

    private static string Here([CallerFilePath] string path = "") => path;
}
