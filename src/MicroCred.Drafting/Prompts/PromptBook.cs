using System.Collections.Frozen;
using System.Security.Cryptography;
using HandlebarsDotNet;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MicroCred.Drafting.Prompts;

/// <summary>The prompts of <c>prompts/</c>: read and compiled once at start.</summary>
public sealed class PromptBook
{
    private static readonly string[] Needed = ["outcomes", "structure", "assessment", "materials", "quiz", "repair"];

    private readonly FrozenDictionary<string, Prompt> prompts;

    private PromptBook(FrozenDictionary<string, Prompt> prompts) => this.prompts = prompts;

    /// <exception cref="PromptException">A file cannot be used, or a task has none.</exception>
    public static PromptBook Load(string folder)
    {
        var prompts = Directory.EnumerateFiles(folder, "*.yaml").Where(file => !file.EndsWith(".cases.yaml", StringComparison.Ordinal))
            .Select(Read).ToFrozenDictionary(prompt => prompt.Name);
        return Needed.FirstOrDefault(name => !prompts.ContainsKey(name)) is { } missing
            ? throw new PromptException($"{Path.Combine(folder, missing + ".yaml")} is missing: expected one prompt for each of {string.Join(", ", Needed)}.")
            : new(prompts);
    }

    /// <exception cref="KeyNotFoundException">No prompt has the name: the tasks are fixed.</exception>
    public Prompt Get(string name) => prompts[name];

    private static Prompt Read(string path)
    {
        var file = Path.GetFileName(path);
        var bytes = File.ReadAllBytes(path);
        var yaml = System.Text.Encoding.UTF8.GetString(bytes);
        try
        {
            var content = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).WithEnforceRequiredMembers().WithDuplicateKeyChecking().Build()
                .Deserialize<PromptFile>(yaml);
            if (content.Name != Path.GetFileNameWithoutExtension(path))
                throw new PromptException($"{file}: the name '{content.Name}' does not match the file's.");
            if (content.TemplateFormat != "handlebars")
                throw new PromptException($"{file}: template_format is '{content.TemplateFormat}'; expected handlebars.");
            if (!content.ExecutionSettings.ContainsKey("default"))
                throw new PromptException($"{file}: execution_settings has no 'default'.");
            return new(content, yaml, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
        catch (YamlException broken)
        {
            throw new PromptException($"{file}({broken.Start.Line}): {broken.InnerException?.Message ?? broken.Message}");
        }
        catch (HandlebarsException broken)
        {
            throw new PromptException($"{file}: the template cannot be compiled: {broken.Message}");
        }
    }
}

/// <summary>A prompt that cannot be used. The message names the file and what to mend.</summary>
public sealed class PromptException(string message) : Exception(message);
