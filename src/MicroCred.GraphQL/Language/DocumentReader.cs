using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Language;

/// <summary>What all productions share: tokens expected and taken, lists, names, the depth of nesting.</summary>
internal ref partial struct DocumentReader
{
    private readonly Source source;
    private readonly int maxNesting;
    private Lexer lexer;
    private int nesting;

    public DocumentReader(Source source, ParserOptions options)
    {
        this.source = source;
        maxNesting = Math.Min(options.MaxNesting, ParserOptions.HighestNesting);
        lexer = new Lexer(source, options.MaxTokens);
    }

    public readonly GraphQLError? Error => lexer.Error;

    /// <summary>Document: Definition+ — section 2.2.</summary>
    public DocumentNode ReadDocument()
    {
        lexer.Next();
        var definitions = new List<DefinitionNode>();
        do
            definitions.Add(ReadDefinition());
        while (!lexer.Is(TokenKind.EndOfFile));
        return new() { Source = source, Definitions = Freeze(definitions), Start = 0, End = source.Body.Length };
    }

    private DefinitionNode ReadDefinition()
    {
        if (lexer.Is(TokenKind.BraceLeft))
            return ReadOperation(lexer.Start, null);
        var start = lexer.Start;
        var description = ReadDescription();
        if (description is not null && lexer.Is(TokenKind.BraceLeft))
            lexer.Fail(start, SyntaxMessages.DescribedShorthand);
        else if (lexer.IsKeyword("query"u8) || lexer.IsKeyword("mutation"u8) || lexer.IsKeyword("subscription"u8))
            return ReadOperation(start, description);
        else if (lexer.IsKeyword("fragment"u8))
            return ReadFragment(start, description);
        else if (!lexer.IsKeyword("extend"u8))
            return ReadTypeSystem(start, description, isExtension: false);
        else if (description is not null)
            lexer.Fail(start, SyntaxMessages.DescribedOther);
        else
        {
            lexer.Next();
            return ReadTypeSystem(start, null, isExtension: true);
        }

        return new ScalarTypeNode { Name = default };
    }

    private StringValueNode? ReadDescription() => lexer.Kind is TokenKind.String or TokenKind.BlockString ? ReadString() : null;

    private Name ReadName()
    {
        if (!lexer.Is(TokenKind.Name))
        {
            Expected(TokenKind.Name.Describe());
            return default;
        }

        var name = new Name(lexer.TextString, lexer.Start);
        lexer.Next();
        return name;
    }

    private void Expect(TokenKind kind)
    {
        if (lexer.Is(kind))
            lexer.Next();
        else
            Expected(kind.Describe());
    }

    private void ExpectKeyword(ReadOnlySpan<byte> word)
    {
        if (lexer.IsKeyword(word))
            lexer.Next();
        else
            Expected($"\"{System.Text.Encoding.UTF8.GetString(word)}\"");
    }

    private bool Skip(TokenKind kind)
    {
        if (!lexer.Is(kind))
            return false;
        lexer.Next();
        return true;
    }

    private void Expected(string what) => lexer.Fail(lexer.Start, SyntaxMessages.Expected(what, lexer.Description));

    private void Unexpected() => lexer.Fail(lexer.Start, SyntaxMessages.Unexpected(lexer.Description));

    /// <summary>Opens a brace or bracket. False, and the document refused, when it is one too many.</summary>
    private bool Open(TokenKind kind)
    {
        if (lexer.Is(kind) && ++nesting > maxNesting)
        {
            lexer.Fail(SyntaxMessages.TooDeep(source, lexer.Start, maxNesting));
            return false;
        }

        Expect(kind);
        return lexer.Error is null;
    }

    private void Close(TokenKind kind)
    {
        nesting--;
        Expect(kind);
    }

    private static ImmutableArray<T> Freeze<T>(List<T> items) => ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray());
}
