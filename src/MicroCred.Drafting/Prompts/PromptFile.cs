using YamlDotNet.Serialization;

namespace MicroCred.Drafting.Prompts;

/// <summary>Semantic Kernel's YAML prompt format, as far as it is used here.</summary>
internal sealed class PromptFile
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    [YamlMember(Alias = "template_format")]
    public required string TemplateFormat { get; init; }

    public required string Template { get; init; }

    [YamlMember(Alias = "input_variables")]
    public required List<PromptVariable> InputVariables { get; init; }

    [YamlMember(Alias = "execution_settings")]
    public required Dictionary<string, PromptSettings> ExecutionSettings { get; init; }
}

internal sealed class PromptVariable
{
    public required string Name { get; init; }

    public string Description { get; init; } = "";

    [YamlMember(Alias = "is_required")]
    public bool IsRequired { get; init; } = true;
}

internal sealed class PromptSettings
{
    public float? Temperature { get; init; }

    [YamlMember(Alias = "max_tokens")]
    public int? MaxTokens { get; init; }
}
