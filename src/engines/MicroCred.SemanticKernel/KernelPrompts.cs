using System.Collections;
using System.Collections.Concurrent;
using System.Net;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.PromptTemplates.Handlebars;

namespace MicroCred.SemanticKernel;

/// <summary>Loads the files of <c>prompts/</c> as Semantic Kernel does, and renders them by its Handlebars templates.</summary>
internal sealed class KernelPrompts(Kernel kernel)
{
    // Without the library's own helpers: the prompts use none, and a template is compiled anew each time it is rendered.
    private static readonly HandlebarsPromptTemplateFactory Factory = new(new() { Categories = [] });

    private readonly ConcurrentDictionary<string, IPromptTemplate> templates = new();

    public string Render(string yaml, IReadOnlyDictionary<string, object?> values)
    {
        var arguments = new KernelArguments();
        foreach (var (name, value) in values)
            arguments[name] = Escaped(value);
        // Nothing is waited for: templates are rendered in memory.
        return templates.GetOrAdd(yaml, Load).RenderAsync(kernel, arguments).GetAwaiter().GetResult();
    }

    private static IPromptTemplate Load(string yaml)
    {
        var config = KernelFunctionYaml.ToPromptTemplateConfig(yaml);
        // The factory escapes texts and refuses lists. Here all values are escaped alike, so it is told to leave that to us.
        foreach (var variable in config.InputVariables)
            variable.AllowDangerouslySetContent = true;
        return Factory.Create(config);
    }

    /// <summary>Escaped once more than it reads: the template escapes what is put in, and the engine takes one layer off the whole.</summary>
    private static object? Escaped(object? value) => value switch
    {
        string text => WebUtility.HtmlEncode(text),
        IReadOnlyDictionary<string, object> members => members.ToDictionary(member => member.Key, member => Escaped(member.Value)),
        IEnumerable items => items.Cast<object?>().Select(Escaped).ToList(),
        _ => value,
    };
}
