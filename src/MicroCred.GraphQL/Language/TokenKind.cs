namespace MicroCred.GraphQL.Language;

/// <summary>Lexical tokens. Specification section 2.1.6. Comments and commas are skipped by the lexer.</summary>
internal enum TokenKind : byte
{
    EndOfFile, Bang, Dollar, Ampersand, ParenthesisLeft, ParenthesisRight, Spread, Colon, Equals, At,
    BracketLeft, BracketRight, BraceLeft, Pipe, BraceRight, Name, Int, Float, String, BlockString,
}

internal static class TokenKinds
{
    /// <summary>The word for a kind in messages; those of the reference implementation, which clients know.</summary>
    public static string Describe(this TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenthesisLeft => "\"(\"",
        TokenKind.ParenthesisRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.Pipe => "\"|\"",
        TokenKind.BraceRight => "\"}\"",
        TokenKind.Name => "Name",
        TokenKind.Int => "Int",
        TokenKind.Float => "Float",
        TokenKind.String => "String",
        TokenKind.BlockString => "BlockString",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
