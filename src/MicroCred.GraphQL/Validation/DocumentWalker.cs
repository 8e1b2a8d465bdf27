using System.Collections.Immutable;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation;

/// <summary>
/// Walks a document once, with the types that belong to each place, for all rules together; notes spreads and variables on the way;
/// then runs the rules that need the whole.
/// </summary>
internal sealed class DocumentWalker(RuleSet rules, ValidationContext context)
{
    private DefinitionUsage usage = new();

    public void Walk()
    {
        var operations = new List<OperationUsage>();
        foreach (var definition in context.Document.Definitions)
        {
            usage = context.UsageOf(definition);
            if (definition is OperationNode operation)
                Walk(operation);
            else if (definition is FragmentNode fragment)
                Walk(fragment);
        }

        foreach (var operation in context.Document.Definitions.OfType<OperationNode>())
        {
            if (context.IsStopped)
                return;
            var whole = new OperationUsage(operation, context);
            operations.Add(whole);
            foreach (var rule in rules.Operations)
                rule.Check(whole, context);
        }

        foreach (var rule in rules.Documents)
        {
            if (!context.IsStopped)
                rule.Check(context.Document, operations, context);
        }
    }

    /// <summary>Walks a single value, for rules on values.</summary>
    public void Walk(ValueNode value, GraphQLType type) => Walk(value, type, isChecked: true, hasDefault: false, parent: null);

    private void Walk(OperationNode operation)
    {
        foreach (var variable in operation.Variables)
            Walk(variable);
        Walk(operation.Directives, operation.Operation switch
        {
            OperationKind.Mutation => DirectiveLocations.Mutation,
            OperationKind.Subscription => DirectiveLocations.Subscription,
            _ => DirectiveLocations.Query,
        });
        Walk(operation.SelectionSet, context.RootType(operation.Operation));
    }

    private void Walk(VariableDefinitionNode variable)
    {
        var type = context.FindType(variable.Type);
        foreach (var rule in rules.VariableDefinitions)
            rule.Check(variable, type, context);
        WalkReference(variable.Type.Named);
        if (variable.DefaultValue is { } value)
            Walk(value, type is { IsInput: true } ? type : null, isChecked: true, hasDefault: false, parent: null);
        Walk(variable.Directives, DirectiveLocations.VariableDefinition);
    }

    private void Walk(FragmentNode fragment)
    {
        Walk(fragment.TypeCondition, fragment);
        Walk(fragment.Directives, DirectiveLocations.FragmentDefinition);
        Walk(fragment.SelectionSet, context.FindComposite(fragment.TypeCondition));
    }

    private void Walk(NamedTypeNode condition, FragmentNode? fragment)
    {
        WalkReference(condition);
        foreach (var rule in rules.TypeConditions)
            rule.Check(condition, fragment, context);
    }

    private void WalkReference(NamedTypeNode reference)
    {
        foreach (var rule in rules.TypeReferences)
            rule.Check(reference, context);
    }

    private void Walk(SelectionSetNode set, NamedType? parent)
    {
        foreach (var selection in set.Selections)
        {
            if (!context.Spend())
                return;
            switch (selection)
            {
                case FieldNode field: Walk(field, parent); break;
                case FragmentSpreadNode spread: Walk(spread, parent); break;
                case InlineFragmentNode inline: Walk(inline, parent); break;
            }
        }
    }

    private void Walk(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null : context.Schema.FindField(parent, field.Name.Value);
        foreach (var rule in rules.Fields)
            rule.Check(field, parent, definition, context);
        WalkArguments(new(field, field.Arguments, definition, definition?.Arguments));
        Walk(field.Directives, DirectiveLocations.Field);
        if (field.SelectionSet is { } set)
            Walk(set, definition?.Type.Named is { IsComposite: true } type ? type : null);
    }

    private void Walk(FragmentSpreadNode spread, NamedType? parent)
    {
        usage.Spreads.Add(spread);
        foreach (var rule in rules.Spreads)
            rule.Check(spread, parent, context);
        Walk(spread.Directives, DirectiveLocations.FragmentSpread);
    }

    private void Walk(InlineFragmentNode inline, NamedType? parent)
    {
        foreach (var rule in rules.InlineFragments)
            rule.Check(inline, parent, context);
        if (inline.TypeCondition is { } condition)
            Walk(condition, fragment: null);
        Walk(inline.Directives, DirectiveLocations.InlineFragment);
        Walk(inline.SelectionSet, inline.TypeCondition is { } narrowed ? context.FindComposite(narrowed) : parent);
    }

    private void Walk(ImmutableArray<DirectiveNode> directives, string location)
    {
        if (directives.IsEmpty)
            return;
        foreach (var rule in rules.Directives)
            rule.Check(directives, location, context);
        foreach (var directive in directives)
        {
            if (!context.Spend())
                return;
            WalkArguments(new(directive, directive.Arguments, null, context.Schema.FindDirective(directive.Name.Value)?.Arguments));
        }
    }

    private void WalkArguments(in ArgumentList list)
    {
        foreach (var rule in rules.Arguments)
            rule.Check(list, context);
        foreach (var argument in list.Given)
        {
            var definition = list.Definitions?.Find(argument.Name.Value);
            Walk(argument.Value, definition?.Type, isChecked: true, definition?.DefaultValue is not null, parent: null);
        }
    }

    /// <param name="isChecked">False within a value that is wrong, or a scalar's own business, as a whole.</param>
    private void Walk(ValueNode value, GraphQLType? type, bool isChecked, bool hasDefault, InputObjectType? parent)
    {
        if (!context.Spend())
            return;
        foreach (var rule in rules.Values)
            rule.Check(value, isChecked ? type : null, context);
        switch (value)
        {
            case VariableNode variable:
                usage.Variables.Add(new(variable, type, hasDefault, parent));
                break;
            case ListValueNode list:
                var items = type?.Nullable as ListType;
                foreach (var item in list.Values)
                    Walk(item, items is null ? type?.Nullable : items.Item, isChecked && items is not null, hasDefault: false, parent: null);
                break;
            case ObjectValueNode map:
                var input = type?.Named as InputObjectType;
                foreach (var field in map.Fields)
                {
                    var definition = input?.Fields.Find(field.Name.Value);
                    Walk(field.Value, definition?.Type, isChecked, definition?.DefaultValue is not null, input);
                }

                break;
        }
    }
}
