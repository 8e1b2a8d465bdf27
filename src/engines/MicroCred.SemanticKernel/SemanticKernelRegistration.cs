using MicroCred.Drafting;
using MicroCred.Drafting.Drafters.ModelBased.Tools;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace MicroCred.SemanticKernel;

/// <summary>Puts a kernel in the place of the built-in endpoint.</summary>
public static class SemanticKernelRegistration
{
    /// <summary>The plugin with what a model may look up.</summary>
    public const string Plugin = "portal";

    /// <summary>
    /// Offers a <see cref="Kernel"/> and, as <see cref="IChatClient"/>, its model: the drafter then renders its prompts and runs its tools by the kernel.
    /// Expects a <see cref="DraftingReference"/> among the services.
    /// </summary>
    /// <param name="connect">Adds a connector that registers an <see cref="IChatClient"/>; absent: OpenAI's, which reaches any endpoint of its wire format.</param>
    public static IServiceCollection AddSemanticKernelDrafting(this IServiceCollection services, SemanticKernelOptions options, Action<IKernelBuilder>? connect = null)
    {
        services.AddSingleton(provider => Build(options, provider.GetRequiredService<DraftingReference>(), connect ?? OpenAiConnector.For(options)));
        services.AddSingleton<IChatClient>(provider => new KernelChatClient(provider.GetRequiredService<Kernel>(), provider.GetRequiredService<DraftingReference>()));
        return services;
    }

    private static Kernel Build(SemanticKernelOptions options, DraftingReference reference, Action<IKernelBuilder> connect)
    {
        // Services of its own: with the portal's loggers the connector would log prompts.
        var builder = Kernel.CreateBuilder();
        connect(builder);
        builder.Plugins.AddFromFunctions(Plugin, DraftingTools.All(reference).Select(tool => tool.AsKernelFunction()));
        return builder.Build();
    }
}
