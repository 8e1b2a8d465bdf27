using System.Text.Json;
using MicroCred.Conformance.Tests.Reference;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.Conformance.Tests.Differential;

/// <summary>Which schemas are valid: section 3, "Type Validation", against the reference implementation.</summary>
public sealed class SchemaDifferentialTests
{
    private static readonly string[] Lines = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Differential", "schemas.txt")).Where(line => !line.StartsWith('#'))];

    private static IEnumerable<(string Sdl, bool IsValid)> Schemas => Lines.TakeWhile(line => line.Length > 0).Select(line => (line, true))
        .Concat(Lines.SkipWhile(line => line.Length > 0).Where(line => line.Length > 0).Select(line => (line, false)));

    [Fact]
    public void Schemas_All_AreJudgedAsListed()
    {
        var wrong = Schemas.Select(schema => (schema.Sdl, schema.IsValid, Problem: Problem(schema.Sdl))).Where(schema => schema.IsValid != schema.Problem is null);

        Assert.Empty(wrong.Select(schema => $"{schema.Sdl}\n  {schema.Problem ?? "taken"}"));
    }

    [NodeFact]
    public async Task Schemas_All_AreJudgedAsListedByTheReferenceToo()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, Schemas.Select(schema => JsonSerializer.Serialize(schema.Sdl)));
            var verdicts = (await NodeScript.RunAsync("schemas.mjs", file)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

            Assert.Empty(Schemas.Zip(verdicts).Where(pair => pair.First.IsValid != (pair.Second == "valid")).Select(pair => $"{pair.First.Sdl}\n  {pair.Second}"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string? Problem(string sdl)
    {
        try
        {
            SchemaBuilder.Build(new Source(sdl));
            return null;
        }
        catch (SchemaException exception)
        {
            return exception.Message;
        }
    }
}
