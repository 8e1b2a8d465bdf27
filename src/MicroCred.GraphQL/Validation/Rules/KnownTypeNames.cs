using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>Type conditions and variables name types that exist. Specification sections 5.5.1.2 and 5.8.2.</summary>
internal sealed class KnownTypeNames : ITypeReferenceRule
{
    public void Check(NamedTypeNode reference, ValidationContext context)
    {
        if (context.Schema.FindType(reference.Name) is null)
            context.Report(ValidationMessages.UnknownType(reference.Name, Suggestions.For(reference.Name, context.Schema.Types.Select(type => type.Name))), reference);
    }
}
