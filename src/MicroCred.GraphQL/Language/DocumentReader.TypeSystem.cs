using System.Collections.Immutable;

namespace MicroCred.GraphQL.Language;

/// <content>Type systems and their extensions: section 3. An extension must add something.</content>
internal ref partial struct DocumentReader
{
    private DefinitionNode ReadTypeSystem(int start, StringValueNode? description, bool isExtension)
    {
        if (lexer.IsKeyword("schema"u8))
            return ReadSchema(start, description, isExtension);
        if (lexer.IsKeyword("scalar"u8))
            return ReadScalar(start, description, isExtension);
        if (lexer.IsKeyword("type"u8))
            return ReadObjectType(start, description, isExtension);
        if (lexer.IsKeyword("interface"u8))
            return ReadInterface(start, description, isExtension);
        if (lexer.IsKeyword("union"u8))
            return ReadUnion(start, description, isExtension);
        if (lexer.IsKeyword("enum"u8))
            return ReadEnum(start, description, isExtension);
        if (lexer.IsKeyword("input"u8))
            return ReadInputObject(start, description, isExtension);
        if (lexer.IsKeyword("directive"u8) && !isExtension)
            return ReadDirectiveDefinition(start, description);
        if (description is not null && lexer.Is(TokenKind.Name))
            lexer.Fail(start, SyntaxMessages.DescribedOther);
        else
            Unexpected();
        return new ScalarTypeNode { Name = default };
    }

    private SchemaNode ReadSchema(int start, StringValueNode? description, bool isExtension)
    {
        lexer.Next();
        var directives = ReadDirectives(isConstant: true);
        var types = new List<OperationTypeNode>();
        if (lexer.Is(TokenKind.BraceLeft) || !isExtension)
        {
            Expect(TokenKind.BraceLeft);
            do
            {
                var typeStart = lexer.Start;
                var operation = ReadOperationKind();
                Expect(TokenKind.Colon);
                var type = ReadNamedType();
                types.Add(new() { Operation = operation, Type = type, Start = typeStart, End = lexer.PreviousEnd });
            }
            while (!lexer.Is(TokenKind.BraceRight) && lexer.Error is null);
            Expect(TokenKind.BraceRight);
        }

        MustAdd(isExtension, directives.Length + types.Count);
        return new()
        {
            Description = description, IsExtension = isExtension, Directives = directives, OperationTypes = Freeze(types), Start = start, End = lexer.PreviousEnd,
        };
    }

    private ScalarTypeNode ReadScalar(int start, StringValueNode? description, bool isExtension)
    {
        lexer.Next();
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        MustAdd(isExtension, directives.Length);
        return new() { Description = description, IsExtension = isExtension, Name = name, Directives = directives, Start = start, End = lexer.PreviousEnd };
    }

    private ObjectTypeNode ReadObjectType(int start, StringValueNode? description, bool isExtension)
    {
        var (name, interfaces, directives, fields) = ReadFieldsType(isExtension);
        return new()
        {
            Description = description, IsExtension = isExtension, Name = name, Interfaces = interfaces, Directives = directives, Fields = fields,
            Start = start, End = lexer.PreviousEnd,
        };
    }

    private InterfaceTypeNode ReadInterface(int start, StringValueNode? description, bool isExtension)
    {
        var (name, interfaces, directives, fields) = ReadFieldsType(isExtension);
        return new()
        {
            Description = description, IsExtension = isExtension, Name = name, Interfaces = interfaces, Directives = directives, Fields = fields,
            Start = start, End = lexer.PreviousEnd,
        };
    }

    private (Name Name, ImmutableArray<NamedTypeNode> Interfaces, ImmutableArray<DirectiveNode> Directives, ImmutableArray<FieldDefinitionNode> Fields)
        ReadFieldsType(bool isExtension)
    {
        lexer.Next();
        var name = ReadName();
        var interfaces = ReadInterfaces();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadFieldDefinitions();
        MustAdd(isExtension, interfaces.Length + directives.Length + fields.Length);
        return (name, interfaces, directives, fields);
    }

    private ImmutableArray<NamedTypeNode> ReadInterfaces()
    {
        if (!lexer.IsKeyword("implements"u8))
            return [];
        lexer.Next();
        return ReadSeparatedTypes(TokenKind.Ampersand);
    }

    private ImmutableArray<NamedTypeNode> ReadSeparatedTypes(TokenKind separator)
    {
        Skip(separator);
        var types = new List<NamedTypeNode>();
        do
            types.Add(ReadNamedType());
        while (Skip(separator));
        return Freeze(types);
    }

    private ImmutableArray<FieldDefinitionNode> ReadFieldDefinitions()
    {
        if (!Skip(TokenKind.BraceLeft))
            return [];
        var fields = new List<FieldDefinitionNode>();
        do
        {
            var start = lexer.Start;
            var description = ReadDescription();
            var name = ReadName();
            var arguments = ReadInputValues(TokenKind.ParenthesisLeft, TokenKind.ParenthesisRight);
            Expect(TokenKind.Colon);
            var type = ReadType();
            var directives = ReadDirectives(isConstant: true);
            fields.Add(new()
            {
                Description = description, Name = name, Arguments = arguments, Type = type, Directives = directives, Start = start, End = lexer.PreviousEnd,
            });
        }
        while (!lexer.Is(TokenKind.BraceRight) && lexer.Error is null);
        Expect(TokenKind.BraceRight);
        return Freeze(fields);
    }

    private ImmutableArray<InputValueDefinitionNode> ReadInputValues(TokenKind open, TokenKind close)
    {
        if (!Skip(open))
            return [];
        var values = new List<InputValueDefinitionNode>();
        do
        {
            var start = lexer.Start;
            var description = ReadDescription();
            var name = ReadName();
            Expect(TokenKind.Colon);
            var type = ReadType();
            var defaultValue = Skip(TokenKind.Equals) ? ReadValue(isConstant: true) : null;
            var directives = ReadDirectives(isConstant: true);
            values.Add(new()
            {
                Description = description, Name = name, Type = type, DefaultValue = defaultValue, Directives = directives, Start = start, End = lexer.PreviousEnd,
            });
        }
        while (!lexer.Is(close) && lexer.Error is null);
        Expect(close);
        return Freeze(values);
    }

    private UnionTypeNode ReadUnion(int start, StringValueNode? description, bool isExtension)
    {
        lexer.Next();
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var types = Skip(TokenKind.Equals) ? ReadSeparatedTypes(TokenKind.Pipe) : [];
        MustAdd(isExtension, directives.Length + types.Length);
        return new()
        {
            Description = description, IsExtension = isExtension, Name = name, Directives = directives, Types = types, Start = start, End = lexer.PreviousEnd,
        };
    }

    private EnumTypeNode ReadEnum(int start, StringValueNode? description, bool isExtension)
    {
        lexer.Next();
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var values = ReadEnumValues();
        MustAdd(isExtension, directives.Length + values.Length);
        return new()
        {
            Description = description, IsExtension = isExtension, Name = name, Directives = directives, Values = values, Start = start, End = lexer.PreviousEnd,
        };
    }

    private ImmutableArray<EnumValueDefinitionNode> ReadEnumValues()
    {
        if (!Skip(TokenKind.BraceLeft))
            return [];
        var values = new List<EnumValueDefinitionNode>();
        do
        {
            var start = lexer.Start;
            var description = ReadDescription();
            if (lexer.IsKeyword("true"u8) || lexer.IsKeyword("false"u8) || lexer.IsKeyword("null"u8))
                lexer.Fail(lexer.Start, SyntaxMessages.ReservedEnumValue(lexer.Description));
            var name = ReadName();
            var directives = ReadDirectives(isConstant: true);
            values.Add(new() { Description = description, Name = name, Directives = directives, Start = start, End = lexer.PreviousEnd });
        }
        while (!lexer.Is(TokenKind.BraceRight) && lexer.Error is null);
        Expect(TokenKind.BraceRight);
        return Freeze(values);
    }

    private InputObjectTypeNode ReadInputObject(int start, StringValueNode? description, bool isExtension)
    {
        lexer.Next();
        var name = ReadName();
        var directives = ReadDirectives(isConstant: true);
        var fields = ReadInputValues(TokenKind.BraceLeft, TokenKind.BraceRight);
        MustAdd(isExtension, directives.Length + fields.Length);
        return new()
        {
            Description = description, IsExtension = isExtension, Name = name, Directives = directives, Fields = fields, Start = start, End = lexer.PreviousEnd,
        };
    }

    private DirectiveDefinitionNode ReadDirectiveDefinition(int start, StringValueNode? description)
    {
        lexer.Next();
        Expect(TokenKind.At);
        var name = ReadName();
        var arguments = ReadInputValues(TokenKind.ParenthesisLeft, TokenKind.ParenthesisRight);
        var isRepeatable = lexer.IsKeyword("repeatable"u8);
        if (isRepeatable)
            lexer.Next();
        ExpectKeyword("on"u8);
        Skip(TokenKind.Pipe);
        var locations = new List<Name>();
        do
        {
            if (lexer.Is(TokenKind.Name) && !DirectiveLocations.All.Contains(lexer.TextString))
                Unexpected();
            locations.Add(ReadName());
        }
        while (Skip(TokenKind.Pipe));
        return new()
        {
            Description = description, Name = name, Arguments = arguments, IsRepeatable = isRepeatable, Locations = Freeze(locations),
            Start = start, End = lexer.PreviousEnd,
        };
    }

    private void MustAdd(bool isExtension, int added)
    {
        if (isExtension && added == 0)
            Unexpected();
    }
}
