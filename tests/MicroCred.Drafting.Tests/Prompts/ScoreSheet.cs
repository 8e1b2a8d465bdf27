using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MicroCred.Drafting.Tests.Prompts;

/// <summary>How each prompt did on its cases, for exactly one state of the prompt and of the code that renders it and reads its answers.</summary>
internal sealed record ScoreSheet(IReadOnlyDictionary<string, TaskScore> Tasks)
{
    public const string Refresh = "MICROCRED_REFRESH_SCORES=1 dotnet test tests/MicroCred.Drafting.Tests --filter ScoreSheet";

    private static readonly JsonSerializerOptions Layout =
        new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string File { get; } = Path.Combine(Repository.Root, "prompts", "scores.json");

    public override string ToString() => JsonSerializer.Serialize(Tasks, Layout) + "\n";

    /// <summary>SHA-256 of the prompt, its cases, and the prompt that asks for a repair.</summary>
    public static string HashOfPrompt(string task) =>
        Hash([Path.Combine(Repository.Root, "prompts", $"{task}.yaml"), Path.Combine(Repository.Root, "prompts", "repair.yaml"), PromptCase.File(task)]);

    /// <summary>SHA-256 of the code that renders prompts, asks a model and reads its answers.</summary>
    public static string HashOfCode() => Hash(((string[])["Prompts", Path.Combine("Drafters", "ModelBased")])
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "MicroCred.Drafting", folder), "*.cs", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal));

    private static string Hash(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(Encoding.UTF8.GetBytes(System.IO.File.ReadAllText(file).ReplaceLineEndings("\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

/// <param name="AnsweredBy">The model, or what stood in for one.</param>
internal sealed record TaskScore(string Prompt, string Code, string AnsweredBy, IReadOnlyList<CaseScore> Cases);

/// <param name="Missed">The expectations that did not hold.</param>
internal sealed record CaseScore(string Case, int Held, int Of, int Repairs, int LookUps, IReadOnlyList<string> Missed);
