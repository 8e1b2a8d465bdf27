using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <content>Operations, selections and fragments: sections 2.3 to 2.8 and 2.10.</content>
internal ref partial struct DocumentReader
{
    private OperationNode ReadOperation(int start, StringValueNode? description)
    {
        if (lexer.Is(TokenKind.BraceLeft))
        {
            var shorthand = ReadSelectionSet();
            return new() { Operation = OperationKind.Query, SelectionSet = shorthand, Start = start, End = lexer.PreviousEnd };
        }

        var operation = ReadOperationKind();
        Name? name = lexer.Is(TokenKind.Name) ? ReadName() : null;
        var variables = ReadVariables();
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new()
        {
            Description = description, Operation = operation, Name = name, Variables = variables, Directives = directives,
            SelectionSet = selectionSet, Start = start, End = lexer.PreviousEnd,
        };
    }

    private OperationKind ReadOperationKind()
    {
        var kind = OperationKind.Query;
        if (lexer.IsKeyword("mutation"u8))
            kind = OperationKind.Mutation;
        else if (lexer.IsKeyword("subscription"u8))
            kind = OperationKind.Subscription;
        else if (lexer.Is(TokenKind.Name) && !lexer.IsKeyword("query"u8))
            Unexpected();
        Expect(TokenKind.Name);
        return kind;
    }

    private ImmutableArray<VariableDefinitionNode> ReadVariables()
    {
        if (!Skip(TokenKind.ParenthesisLeft))
            return [];
        var variables = new List<VariableDefinitionNode>();
        do
        {
            var start = lexer.Start;
            var description = ReadDescription();
            var variable = ReadVariable();
            Expect(TokenKind.Colon);
            var type = ReadType();
            var defaultValue = Skip(TokenKind.Equals) ? ReadValue(isConstant: true) : null;
            var directives = ReadDirectives(isConstant: true);
            variables.Add(new()
            {
                Description = description, Variable = variable, Type = type, DefaultValue = defaultValue, Directives = directives,
                Start = start, End = lexer.PreviousEnd,
            });
        }
        while (!lexer.Is(TokenKind.ParenthesisRight) && lexer.Error is null);
        Expect(TokenKind.ParenthesisRight);
        return Freeze(variables);
    }

    private SelectionSetNode ReadSelectionSet()
    {
        var start = lexer.Start;
        var selections = new List<SelectionNode>();
        if (Open(TokenKind.BraceLeft))
        {
            do
                selections.Add(lexer.Is(TokenKind.Spread) ? ReadSpread() : ReadField());
            while (!lexer.Is(TokenKind.BraceRight) && lexer.Error is null);
            Close(TokenKind.BraceRight);
        }

        return new() { Selections = Freeze(selections), Start = start, End = lexer.PreviousEnd };
    }

    private FieldNode ReadField()
    {
        var start = lexer.Start;
        var name = ReadName();
        Name? alias = null;
        if (Skip(TokenKind.Colon))
            (alias, name) = (name, ReadName());
        var arguments = ReadArguments(isConstant: false);
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = lexer.Is(TokenKind.BraceLeft) ? ReadSelectionSet() : null;
        return new()
        {
            Alias = alias, Name = name, Arguments = arguments, Directives = directives, SelectionSet = selectionSet,
            Start = start, End = lexer.PreviousEnd,
        };
    }

    private SelectionNode ReadSpread()
    {
        var start = lexer.Start;
        Expect(TokenKind.Spread);
        if (lexer.Is(TokenKind.Name) && !lexer.IsKeyword("on"u8))
        {
            var name = ReadName();
            var spreadDirectives = ReadDirectives(isConstant: false);
            return new FragmentSpreadNode { Name = name, Directives = spreadDirectives, Start = start, End = lexer.PreviousEnd };
        }

        NamedTypeNode? condition = null;
        if (lexer.Is(TokenKind.Name))
        {
            lexer.Next();
            condition = ReadNamedType();
        }

        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new InlineFragmentNode
        {
            TypeCondition = condition, Directives = directives, SelectionSet = selectionSet, Start = start, End = lexer.PreviousEnd,
        };
    }

    private FragmentNode ReadFragment(int start, StringValueNode? description)
    {
        Expect(TokenKind.Name);
        if (lexer.IsKeyword("on"u8))
            Unexpected();
        var name = ReadName();
        ExpectKeyword("on"u8);
        var condition = ReadNamedType();
        var directives = ReadDirectives(isConstant: false);
        var selectionSet = ReadSelectionSet();
        return new()
        {
            Description = description, Name = name, TypeCondition = condition, Directives = directives, SelectionSet = selectionSet,
            Start = start, End = lexer.PreviousEnd,
        };
    }
}
