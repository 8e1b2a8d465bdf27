using System.Collections.Immutable;
using HotChocolate.Language;
using Ours = MicroCred.GraphQL.Language;

namespace MicroCred.HotChocolate.Documents;

/// <summary>
/// A document of ours as Hot Chocolate's tree. It is not parsed again: two parsers could understand one text in two ways (Hot Chocolate's takes no byte order
/// mark between tokens). The tree knows no places: Hot Chocolate writes documents anew, and loses them (see <see cref="Requests.FieldPlaces"/>).
/// </summary>
internal static class DocumentTranslation
{
    /// <param name="document">Valid: it holds operations and fragments only.</param>
    public static DocumentNode Translate(Ours.DocumentNode document) => new([.. document.Definitions.Select(Definition)]);

    private static IDefinitionNode Definition(Ours.DefinitionNode definition) => definition switch
    {
        Ours.OperationNode operation => new OperationDefinitionNode(
            null,
            operation.Name is { } name ? Name(name) : null,
            null,
            operation.Operation switch
            {
                Ours.OperationKind.Mutation => OperationType.Mutation,
                Ours.OperationKind.Subscription => OperationType.Subscription,
                _ => OperationType.Query,
            },
            [.. operation.Variables.Select(Variable)],
            Directives(operation.Directives),
            SelectionSet(operation.SelectionSet)),
        Ours.FragmentNode fragment => new FragmentDefinitionNode(
            null, Name(fragment.Name), null, [], Type(fragment.TypeCondition), Directives(fragment.Directives), SelectionSet(fragment.SelectionSet)),
        _ => throw new ArgumentException($"A document that holds {definition.GetType().Name} cannot be executed.", nameof(definition)),
    };

    private static VariableDefinitionNode Variable(Ours.VariableDefinitionNode variable) => new(
        null, (VariableNode)Value(variable.Variable), null, Type(variable.Type), variable.DefaultValue is { } value ? Value(value) : null, Directives(variable.Directives));

    private static SelectionSetNode SelectionSet(Ours.SelectionSetNode set) => new(null, [.. set.Selections.Select(Selection)]);

    private static ISelectionNode Selection(Ours.SelectionNode selection) => selection switch
    {
        Ours.FieldNode field => new FieldNode(
            null,
            Name(field.Name),
            field.Alias is { } alias ? Name(alias) : null,
            Directives(field.Directives),
            Arguments(field.Arguments),
            field.SelectionSet is { } set ? SelectionSet(set) : null),
        Ours.FragmentSpreadNode spread => new FragmentSpreadNode(null, Name(spread.Name), Directives(spread.Directives)),
        Ours.InlineFragmentNode inline => new InlineFragmentNode(
            null, inline.TypeCondition is { } type ? Type(type) : null, Directives(inline.Directives), SelectionSet(inline.SelectionSet)),
        _ => throw new ArgumentOutOfRangeException(nameof(selection)),
    };

    private static DirectiveNode[] Directives(ImmutableArray<Ours.DirectiveNode> directives) =>
        [.. directives.Select(directive => new DirectiveNode(null, Name(directive.Name), Arguments(directive.Arguments)))];

    private static ArgumentNode[] Arguments(ImmutableArray<Ours.ArgumentNode> arguments) =>
        [.. arguments.Select(argument => new ArgumentNode(null, Name(argument.Name), Value(argument.Value)))];

    private static IValueNode Value(Ours.ValueNode value) => value switch
    {
        Ours.VariableNode variable => new VariableNode(null, Name(variable.Name)),
        Ours.IntValueNode number => Utf8GraphQLParser.Syntax.ParseValueLiteral(number.Text),
        Ours.FloatValueNode number => Utf8GraphQLParser.Syntax.ParseValueLiteral(number.Text),
        Ours.StringValueNode text => new StringValueNode(null, text.Value, text.IsBlock),
        Ours.BooleanValueNode boolean => new BooleanValueNode(null, boolean.Value),
        Ours.EnumValueNode name => new EnumValueNode(null, name.Value),
        Ours.ListValueNode list => new ListValueNode(null, [.. list.Values.Select(Value)]),
        Ours.ObjectValueNode fields => new ObjectValueNode(
            null, [.. fields.Fields.Select(field => new ObjectFieldNode(null, Name(field.Name), Value(field.Value)))]),
        _ => new NullValueNode(null),
    };

    private static ITypeNode Type(Ours.TypeNode type) => type switch
    {
        Ours.ListTypeNode list => new ListTypeNode(null, Type(list.Item)),
        Ours.NonNullTypeNode nonNull => new NonNullTypeNode(null, (INullableTypeNode)Type(nonNull.Inner)),
        _ => Type(type.Named),
    };

    private static NamedTypeNode Type(Ours.NamedTypeNode type) => new(null, new NameNode(type.Name));

    private static NameNode Name(Ours.Name name) => new(name.Value);
}
