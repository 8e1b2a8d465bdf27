using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A fragment stands where an object of its type can occur. Specification section 5.5.2.3.</summary>
internal sealed class PossibleFragmentSpreads : IFragmentSpreadRule, IInlineFragmentRule
{
    public void Check(FragmentSpreadNode spread, NamedType? parent, ValidationContext context)
    {
        if (context.FindFragment(spread.Name.Value) is { } fragment)
            Check(spread, fragment.Name.Value, parent, context.FindComposite(fragment.TypeCondition), context);
    }

    public void Check(InlineFragmentNode inline, NamedType? parent, ValidationContext context)
    {
        if (inline.TypeCondition is { } condition)
            Check(inline, null, parent, context.FindComposite(condition), context);
    }

    private static void Check(Node node, string? name, NamedType? parent, NamedType? type, ValidationContext context)
    {
        if (parent is not null && type is not null && !Overlap(parent, type, context.Schema))
            context.Report(ValidationMessages.ImpossibleSpread(name, parent.Name, type.Name), node);
    }

    private static bool Overlap(NamedType a, NamedType b, Schema schema)
    {
        if (a == b)
            return true;
        if (!a.IsAbstract)
            return b.IsAbstract && schema.IsSubtype(b, a);
        if (!b.IsAbstract)
            return schema.IsSubtype(a, b);
        foreach (var possible in schema.PossibleTypes(a))
        {
            if (schema.IsSubtype(b, possible))
                return true;
        }

        return false;
    }
}
