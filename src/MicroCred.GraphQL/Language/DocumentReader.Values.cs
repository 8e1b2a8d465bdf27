using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <content>Values, type references, arguments and directives: sections 2.6, 2.9, 2.11 and 2.12.</content>
internal ref partial struct DocumentReader
{
    private static readonly NullValueNode NoValue = new();
    private static readonly NamedTypeNode NoType = new() { Name = "" };

    private VariableNode ReadVariable()
    {
        var start = lexer.Start;
        Expect(TokenKind.Dollar);
        var name = ReadName();
        return new() { Name = name, Start = start, End = lexer.PreviousEnd };
    }

    private StringValueNode ReadString()
    {
        var (value, isBlock, start) = (lexer.StringValue, lexer.Is(TokenKind.BlockString), lexer.Start);
        lexer.Next();
        return new() { Value = value, IsBlock = isBlock, Start = start, End = lexer.PreviousEnd };
    }

    private ValueNode ReadValue(bool isConstant)
    {
        switch (lexer.Kind)
        {
            case TokenKind.Dollar:
                return isConstant ? RefuseVariable() : ReadVariable();
            case TokenKind.Int:
                var integer = new IntValueNode { Text = lexer.TextString, Start = lexer.Start, End = lexer.End };
                lexer.Next();
                return integer;
            case TokenKind.Float:
                var number = new FloatValueNode { Text = lexer.TextString, Start = lexer.Start, End = lexer.End };
                lexer.Next();
                return number;
            case TokenKind.String or TokenKind.BlockString:
                return ReadString();
            case TokenKind.Name:
                return ReadWord();
            case TokenKind.BracketLeft:
                return ReadList(isConstant);
            case TokenKind.BraceLeft:
                return ReadObject(isConstant);
            default:
                Unexpected();
                return NoValue;
        }
    }

    private ValueNode RefuseVariable()
    {
        var start = lexer.Start;
        lexer.Next();
        if (lexer.Is(TokenKind.Name))
            lexer.Fail(start, SyntaxMessages.VariableInConstant(lexer.TextString));
        else
            lexer.Fail(start, SyntaxMessages.Unexpected(TokenKind.Dollar.Describe()));
        return NoValue;
    }

    private ValueNode ReadWord()
    {
        var (start, end) = (lexer.Start, lexer.End);
        ValueNode word = lexer.IsKeyword("true"u8) ? new BooleanValueNode { Value = true, Start = start, End = end }
            : lexer.IsKeyword("false"u8) ? new BooleanValueNode { Value = false, Start = start, End = end }
            : lexer.IsKeyword("null"u8) ? new NullValueNode { Start = start, End = end }
            : new EnumValueNode { Value = lexer.TextString, Start = start, End = end };
        lexer.Next();
        return word;
    }

    private ListValueNode ReadList(bool isConstant)
    {
        var start = lexer.Start;
        var values = new List<ValueNode>();
        if (Open(TokenKind.BracketLeft))
        {
            while (!lexer.Is(TokenKind.BracketRight) && lexer.Error is null)
                values.Add(ReadValue(isConstant));
            Close(TokenKind.BracketRight);
        }

        return new() { Values = Freeze(values), Start = start, End = lexer.PreviousEnd };
    }

    private ObjectValueNode ReadObject(bool isConstant)
    {
        var start = lexer.Start;
        var fields = new List<ObjectFieldNode>();
        if (Open(TokenKind.BraceLeft))
        {
            while (!lexer.Is(TokenKind.BraceRight) && lexer.Error is null)
            {
                var fieldStart = lexer.Start;
                var name = ReadName();
                Expect(TokenKind.Colon);
                var value = ReadValue(isConstant);
                fields.Add(new() { Name = name, Value = value, Start = fieldStart, End = lexer.PreviousEnd });
            }

            Close(TokenKind.BraceRight);
        }

        return new() { Fields = Freeze(fields), Start = start, End = lexer.PreviousEnd };
    }

    private TypeNode ReadType()
    {
        var start = lexer.Start;
        TypeNode type;
        if (!lexer.Is(TokenKind.BracketLeft))
            type = ReadNamedType();
        else if (Open(TokenKind.BracketLeft))
        {
            var item = ReadType();
            Close(TokenKind.BracketRight);
            type = new ListTypeNode { Item = item, Start = start, End = lexer.PreviousEnd };
        }
        else
            return NoType;
        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Inner = type, Start = start, End = lexer.PreviousEnd } : type;
    }

    private NamedTypeNode ReadNamedType()
    {
        var name = ReadName();
        return new() { Name = name.Value ?? "", Start = name.Start, End = lexer.PreviousEnd };
    }

    private ImmutableArray<ArgumentNode> ReadArguments(bool isConstant)
    {
        if (!Skip(TokenKind.ParenthesisLeft))
            return [];
        var arguments = new List<ArgumentNode>();
        do
        {
            var start = lexer.Start;
            var name = ReadName();
            Expect(TokenKind.Colon);
            var value = ReadValue(isConstant);
            arguments.Add(new() { Name = name, Value = value, Start = start, End = lexer.PreviousEnd });
        }
        while (!lexer.Is(TokenKind.ParenthesisRight) && lexer.Error is null);
        Expect(TokenKind.ParenthesisRight);
        return Freeze(arguments);
    }

    private ImmutableArray<DirectiveNode> ReadDirectives(bool isConstant)
    {
        if (!lexer.Is(TokenKind.At))
            return [];
        var directives = new List<DirectiveNode>();
        while (lexer.Is(TokenKind.At))
        {
            var start = lexer.Start;
            lexer.Next();
            var name = ReadName();
            var arguments = ReadArguments(isConstant);
            directives.Add(new() { Name = name, Arguments = arguments, Start = start, End = lexer.PreviousEnd });
        }

        return Freeze(directives);
    }
}
