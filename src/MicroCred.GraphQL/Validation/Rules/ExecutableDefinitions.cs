using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A document to be executed holds only operations and fragments. Specification section 5.1.1.</summary>
internal sealed class ExecutableDefinitions : IDocumentRule
{
    public void Check(DocumentNode document, IReadOnlyList<OperationUsage> operations, ValidationContext context)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeSystemNode node)
                context.Report(ValidationMessages.NotExecutable(NameOf(node)), node);
        }
    }

    private static string NameOf(TypeSystemNode node) => node switch
    {
        TypeDefinitionNode type => $"\"{type.Name.Value}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name.Value}\"",
        _ => "schema",
    };
}
