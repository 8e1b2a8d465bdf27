using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A fragment stands on a type that has fields. Specification section 5.5.1.3.</summary>
internal sealed class FragmentsOnCompositeTypes : ITypeConditionRule
{
    public void Check(NamedTypeNode condition, FragmentNode? fragment, ValidationContext context)
    {
        if (context.Schema.FindType(condition.Name) is { IsComposite: false } type)
            context.Report(ValidationMessages.FragmentOnLeaf(fragment?.Name.Value, type.Name), condition);
    }
}
