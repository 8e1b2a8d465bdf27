using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MicroCred.Bench.Operations;

namespace MicroCred.Bench.Load;

/// <summary>The peer on Node: the portal's printed schema, and the data that the portal answers with, in memory. See <c>bench/mercurius</c>.</summary>
internal sealed class Mercurius : IDisposable
{
    private readonly ServerProcess process;
    private readonly BenchClient client;

    private Mercurius(ServerProcess process, BenchClient client) => (this.process, this.client) = (process, client);

    public Uri Address => client.Address("/graphql");

    /// <returns>Null where there is no Node.</returns>
    public static async Task<Mercurius?> StartAsync(BenchClient portal, int port)
    {
        var folder = Path.Combine(Root(), "bench", "mercurius");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")) && !await InstallAsync(folder))
            return null;
        var data = new JsonObject { ["sdl"] = await portal.GetAsync("/schema") };
        foreach (var operation in Operation.All)
        {
            data[operation.Name] = new JsonObject
            {
                ["document"] = operation.Document,
                ["variables"] = JsonNode.Parse(operation.Variables),
                ["answer"] = JsonNode.Parse(Encoding.UTF8.GetString(await portal.AnswerAsync("/graphql", operation))),
            };
        }

        var file = Path.Combine(Path.GetTempPath(), "microcred-bench.json");
        await File.WriteAllTextAsync(file, data.ToJsonString());
        try
        {
            var process = ServerProcess.Start("node", ["server.js", port.ToString(CultureInfo.InvariantCulture), file], folder);
            var client = new BenchClient(new Uri($"http://127.0.0.1:{port}"));
            await client.WaitAsync("/");
            return new Mercurius(process, client);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>The peer must give the same answer: else the two do different work.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public async Task CheckAsync(Operation operation, byte[] expected)
    {
        var found = Encoding.UTF8.GetString(await client.AnswerAsync("/graphql", operation));
        if (!JsonNode.DeepEquals(Sorted(JsonNode.Parse(found)), Sorted(JsonNode.Parse(expected))))
            throw new InvalidOperationException($"mercurius answers {operation.Name} otherwise:\n{found[..Math.Min(found.Length, 2000)]}");
    }

    public void Dispose()
    {
        client.Dispose();
        process.Dispose();
    }

    /// <summary>The order of the schema's types is each server's own, and so is whether built-in ones that no field uses are shown.</summary>
    private static JsonNode? Sorted(JsonNode? answer)
    {
        if (answer?["data"]?["__schema"] is not { } schema)
            return answer;
        schema["types"] = new JsonArray([.. schema["types"]!.AsArray().Select(type => type!.DeepClone()).Where(type => !IsBuiltIn((string)type["name"]!)).OrderBy(type => (string)type["name"]!, StringComparer.Ordinal)]);
        return answer;
    }

    private static bool IsBuiltIn(string name) => name is "Int" or "Float" or "String" or "Boolean" or "ID" || name.StartsWith("__", StringComparison.Ordinal);

    private static async Task<bool> InstallAsync(string folder)
    {
        try
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            await npm.WaitForExitAsync();
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("Run the bench from within the repository.");
        return folder.FullName;
    }
}
