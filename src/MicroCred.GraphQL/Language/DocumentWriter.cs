using System.Collections.Immutable;
using System.Text;

namespace MicroCred.GraphQL.Language;

/// <summary>Layout: two spaces a level; arguments one a line once the line would be longer than 80 characters.</summary>
internal sealed partial class DocumentWriter(StringBuilder text)
{
    private const int LineWidth = 80;
    private int depth;

    public override string ToString() => text.ToString();

    public void Write(Node node)
    {
        switch (node)
        {
            case DocumentNode document: WriteDocument(document); break;
            case OperationNode operation: WriteOperation(operation, mayBeShort: true); break;
            case FragmentNode fragment: WriteFragment(fragment); break;
            case SelectionSetNode set: WriteBlock(set.Selections); break;
            case FieldNode field: WriteField(field); break;
            case FragmentSpreadNode spread: text.Append("...").Append(spread.Name.Value); WriteDirectives(spread.Directives); break;
            case InlineFragmentNode inline: WriteInlineFragment(inline); break;
            case VariableDefinitionNode variable: WriteVariable(variable); break;
            case DirectiveNode directive: text.Append('@').Append(directive.Name.Value); WriteArguments(directive.Arguments, int.MaxValue); break;
            case ArgumentNode argument: text.Append(argument.Name.Value).Append(": "); Write(argument.Value); break;
            case ValueNode value: WriteValue(value); break;
            case ObjectFieldNode field: text.Append(field.Name.Value).Append(": "); Write(field.Value); break;
            case TypeNode type: text.Append(type); break;
            default: WriteTypeSystem(node); break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        DefinitionNode? previous = null;
        foreach (var definition in document.Definitions)
        {
            if (previous is not null)
                text.Append("\n\n");
            // After "type A", a bare selection set would be read as the type's fields.
            if (definition is OperationNode operation)
                WriteOperation(operation, mayBeShort: previous is not TypeSystemNode);
            else
                Write(definition);
            previous = definition;
        }
    }

    private void WriteOperation(OperationNode operation, bool mayBeShort)
    {
        WriteDescription(operation.Description);
        var isShorthand = mayBeShort && operation is { Operation: OperationKind.Query, Name: null, Description: null, Variables.IsEmpty: true, Directives.IsEmpty: true };
        if (!isShorthand)
        {
            text.Append(Word(operation.Operation));
            if (operation.Name is { } name)
                text.Append(' ').Append(name.Value);
            else if (!operation.Variables.IsEmpty)
                text.Append(' ');
            WriteParameters(operation.Variables, operation.Variables.Any(variable => variable.Description is not null));
            WriteDirectives(operation.Directives);
            text.Append(' ');
        }

        Write(operation.SelectionSet);
    }

    private void WriteVariable(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        Write(variable.Variable);
        text.Append(": ").Append(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteFragment(FragmentNode fragment)
    {
        WriteDescription(fragment.Description);
        text.Append("fragment ").Append(fragment.Name.Value).Append(" on ").Append(fragment.TypeCondition.Name);
        WriteDirectives(fragment.Directives);
        text.Append(' ');
        Write(fragment.SelectionSet);
    }

    private void WriteField(FieldNode field)
    {
        var start = text.Length;
        if (field.Alias is { } alias)
            text.Append(alias.Value).Append(": ");
        text.Append(field.Name.Value);
        WriteArguments(field.Arguments, start + LineWidth);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is { } set)
        {
            text.Append(' ');
            Write(set);
        }
    }

    private void WriteInlineFragment(InlineFragmentNode inline)
    {
        text.Append("...");
        if (inline.TypeCondition is { } condition)
            text.Append(" on ").Append(condition.Name);
        WriteDirectives(inline.Directives);
        text.Append(' ');
        Write(inline.SelectionSet);
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: text.Append('$').Append(variable.Name.Value); break;
            case IntValueNode number: text.Append(number.Text); break;
            case FloatValueNode number: text.Append(number.Text); break;
            case StringValueNode { IsBlock: true } block: BlockString.Write(text, block.Value, depth * 2); break;
            case StringValueNode plain: StringLiteral.Write(text, plain.Value); break;
            case BooleanValueNode boolean: text.Append(boolean.Value ? "true" : "false"); break;
            case NullValueNode: text.Append("null"); break;
            case EnumValueNode member: text.Append(member.Value); break;
            case ListValueNode list: text.Append('['); Join(list.Values, ", "); text.Append(']'); break;
            case ObjectValueNode map: text.Append('{'); Join(map.Fields, ", "); text.Append('}'); break;
            default: throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, null);
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null)
            return;
        WriteValue(description);
        NewLine();
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is null)
            return;
        text.Append(" = ");
        Write(value);
    }

    private void WriteDirectives(ImmutableArray<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            text.Append(' ');
            Write(directive);
        }
    }

    /// <param name="limit">Length of the text beyond which the arguments are written again, one a line.</param>
    private void WriteArguments(ImmutableArray<ArgumentNode> arguments, int limit)
    {
        if (arguments.IsEmpty)
            return;
        var start = text.Length;
        text.Append('(');
        Join(arguments, ", ");
        text.Append(')');
        if (text.Length <= limit)
            return;
        text.Length = start;
        WriteParameters(arguments, onLines: true);
    }

    private void WriteParameters<T>(ImmutableArray<T> items, bool onLines)
        where T : Node
    {
        if (items.IsEmpty)
            return;
        text.Append('(');
        if (onLines)
            WriteLines(items);
        else
            Join(items, ", ");
        text.Append(')');
    }

    private void WriteBlock<T>(ImmutableArray<T> items)
        where T : Node
    {
        text.Append('{');
        WriteLines(items);
        text.Append('}');
    }

    private void WriteLines<T>(ImmutableArray<T> items)
        where T : Node
    {
        depth++;
        foreach (var item in items)
        {
            NewLine();
            Write(item);
        }

        depth--;
        NewLine();
    }

    private void Join<T>(ImmutableArray<T> items, string separator)
        where T : Node
    {
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                text.Append(separator);
            Write(items[i]);
        }
    }

    private void NewLine() => text.Append('\n').Append(' ', depth * 2);

    private static string Word(OperationKind kind) => kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
