using System.Net;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using MicroCred.Drafting.Drafters.ModelBased;
using Microsoft.Extensions.AI;

namespace MicroCred.Drafting.Prompts;

/// <summary>A task for a model, as a file of <c>prompts/</c> states it.</summary>
public sealed partial class Prompt
{
    private readonly HandlebarsTemplate<object, object> template;
    private readonly PromptFile file;

    private readonly string yaml;

    internal Prompt(PromptFile file, string yaml, string hash)
    {
        (this.file, this.yaml, Hash) = (file, yaml, hash);
        template = Handlebars.Create(new HandlebarsConfiguration { ThrowOnUnresolvedBindingExpression = true }).Compile(file.Template);
    }

    public string Name => file.Name;

    /// <summary>SHA-256 of the file, in hexadecimal.</summary>
    public string Hash { get; }

    public float? Temperature => file.ExecutionSettings["default"].Temperature;

    public int? MaxTokens => file.ExecutionSettings["default"].MaxTokens;

    /// <summary>The messages with the values put in. A value is escaped, so none can open or close a message.</summary>
    /// <param name="kernel">Renders in the place of this module; absent: this module does.</param>
    /// <exception cref="ArgumentException">A required variable is absent, or one is given that the prompt does not name: a bug of the caller.</exception>
    public IReadOnlyList<ChatMessage> Render(IReadOnlyDictionary<string, object?> values, IDraftingKernel? kernel = null)
    {
        var named = file.InputVariables.Select(variable => variable.Name).ToHashSet();
        if (values.Keys.FirstOrDefault(name => !named.Contains(name)) is { } unknown)
            throw new ArgumentException($"The prompt '{Name}' names no variable '{unknown}'.", nameof(values));
        if (file.InputVariables.Find(variable => variable.IsRequired && values.GetValueOrDefault(variable.Name) is null) is { } missing)
            throw new ArgumentException($"The prompt '{Name}' needs '{missing.Name}'.", nameof(values));
        var all = named.ToDictionary(name => name, values.GetValueOrDefault);
        return [.. Message().Matches(kernel?.RenderPrompt(yaml, all) ?? template(all)).Select(match => new ChatMessage(new(match.Groups["role"].Value), WebUtility.HtmlDecode(match.Groups["text"].Value).Trim()))];
    }

    [GeneratedRegex(@"<message role=""(?<role>system|user|assistant)"">(?<text>.*?)</message>", RegexOptions.Singleline)]
    private static partial Regex Message();
}
