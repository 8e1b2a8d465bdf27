using MicroCred.Drafting.Tests.Drafters.ModelBased;

namespace MicroCred.SemanticKernel.Tests;

public sealed class SemanticKernelDraftTests() : ModelDrafterContract(new SemanticKernelEngine());

public sealed class SemanticKernelInjectionTests() : InjectionContract(new SemanticKernelEngine());

public sealed class SemanticKernelToolTests() : ToolCallContract(new SemanticKernelEngine());
