using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>
/// A subscription has one root field, which is no introspection field and does not depend on <c>@skip</c> or <c>@include</c>.
/// Specification section 5.2.4.1 (September 2025).
/// </summary>
internal sealed class SingleFieldSubscriptions : IOperationRule
{
    public void Check(OperationUsage usage, ValidationContext context)
    {
        if (usage.Operation.Operation != OperationKind.Subscription || context.Schema.Subscription is not { } root)
            return;
        var found = new RootFields(root, context);
        found.Collect(usage.Operation.SelectionSet);
        var subscription = ValidationMessages.Subscription(usage.Operation.Name?.Value);
        if (found.Conditions.Count > 0)
        {
            context.Report(ValidationMessages.SubscriptionDirectives(subscription), [.. found.Conditions]);
            return;
        }

        var first = found.Fields.Count > 0 ? found.Fields[0].ResponseName : "";
        var extra = found.Fields.Where(field => field.ResponseName != first).Select(field => field.Start).ToArray();
        if (extra.Length > 0)
            context.Report(ValidationMessages.SubscriptionFields(subscription), extra);
        foreach (var field in found.Fields.DistinctBy(field => field.ResponseName).Where(field => field.Name.Value.StartsWith("__", StringComparison.Ordinal)))
            context.Report(ValidationMessages.SubscriptionIntrospects(subscription), field.Start);
    }

    /// <summary>Section 5.2.4.1, "CollectSubscriptionFields".</summary>
    private sealed class RootFields(ObjectType root, ValidationContext context)
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        public List<FieldNode> Fields { get; } = [];

        /// <summary>Offsets of the directives that may not stand here.</summary>
        public List<int> Conditions { get; } = [];

        public void Collect(SelectionSetNode set)
        {
            foreach (var selection in set.Selections)
            {
                if (!context.Spend())
                    return;
                Conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value is "skip" or "include").Select(directive => directive.Start));
                switch (selection)
                {
                    case FieldNode field:
                        Fields.Add(field);
                        break;
                    case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition):
                        Collect(inline.SelectionSet);
                        break;
                    case FragmentSpreadNode spread when seen.Add(spread.Name.Value) && context.FindFragment(spread.Name.Value) is { } fragment && Applies(fragment.TypeCondition):
                        Collect(fragment.SelectionSet);
                        break;
                }
            }
        }

        private bool Applies(NamedTypeNode condition) =>
            context.FindComposite(condition) is { } type && (type == root || context.Schema.IsSubtype(type, root));
    }
}
