using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;
using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 text into tokens, one at a time and without allocating. Specification section 2.1.
/// The first error ends the text: the token is EndOfFile from then on, so that no loop of the parser runs on.
/// </summary>
internal ref struct Lexer
{
    private static readonly SearchValues<byte> NameContinue = SearchValues.Create("_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    private readonly Source source;
    private readonly ReadOnlySpan<byte> body;
    private readonly int maxTokens;
    private int tokens;

    public Lexer(Source source, int maxTokens)
    {
        this.source = source;
        body = source.Body.Span;
        this.maxTokens = maxTokens;
        if (!Utf8.IsValid(body))
            Fail(FirstInvalidByte(body), SyntaxMessages.InvalidUtf8);
    }

    /// <summary>Null as long as all is well.</summary>
    public GraphQLError? Error { get; private set; }

    public TokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public int End { get; private set; }

    /// <summary>End of the token before, where the node that it closes ends.</summary>
    public int PreviousEnd { get; private set; }

    public readonly ReadOnlySpan<byte> Text => body[Start..End];

    /// <summary>The name, number or string between its quotes, as written.</summary>
    public readonly string TextString => Encoding.UTF8.GetString(Text);

    /// <summary>The value of a String or BlockString token.</summary>
    public readonly string StringValue => Kind == TokenKind.BlockString
        ? BlockString.Decode(body[(Start + 3)..(End - 3)])
        : StringLiteral.Decode(body[(Start + 1)..(End - 1)]);

    /// <summary>How messages name the current token.</summary>
    public readonly string Description => Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Kind.Describe()} \"{TextString}\"",
        TokenKind.String or TokenKind.BlockString => $"{Kind.Describe()} \"{StringValue}\"",
        _ => Kind.Describe(),
    };

    public readonly bool Is(TokenKind kind) => Kind == kind;

    public readonly bool IsKeyword(ReadOnlySpan<byte> word) => Kind == TokenKind.Name && Text.SequenceEqual(word);

    public void Fail(int offset, string message) => Fail(SyntaxMessages.Syntax(source, offset, message));

    public void Fail(GraphQLError error)
    {
        Error ??= error;
        (Kind, Start, End) = (TokenKind.EndOfFile, body.Length, body.Length);
    }

    public void Next()
    {
        PreviousEnd = End;
        if (Error is not null)
            return;
        var at = SkipIgnored(End);
        if (at == body.Length)
        {
            (Kind, Start, End) = (TokenKind.EndOfFile, at, at);
            return;
        }

        if (++tokens > maxTokens)
        {
            Fail(SyntaxMessages.TooManyTokens(source, at, maxTokens));
            return;
        }

        Start = at;
        switch (body[at])
        {
            case (byte)'!': Take(TokenKind.Bang); break;
            case (byte)'$': Take(TokenKind.Dollar); break;
            case (byte)'&': Take(TokenKind.Ampersand); break;
            case (byte)'(': Take(TokenKind.ParenthesisLeft); break;
            case (byte)')': Take(TokenKind.ParenthesisRight); break;
            case (byte)':': Take(TokenKind.Colon); break;
            case (byte)'=': Take(TokenKind.Equals); break;
            case (byte)'@': Take(TokenKind.At); break;
            case (byte)'[': Take(TokenKind.BracketLeft); break;
            case (byte)']': Take(TokenKind.BracketRight); break;
            case (byte)'{': Take(TokenKind.BraceLeft); break;
            case (byte)'|': Take(TokenKind.Pipe); break;
            case (byte)'}': Take(TokenKind.BraceRight); break;
            case (byte)'.': ReadDots(at); break;
            case (byte)'"':
                if (At(at + 1) == '"' && At(at + 2) == '"')
                    ReadBlockString(at);
                else
                    ReadString(at);
                break;
            case (byte)'-' or (>= (byte)'0' and <= (byte)'9'): ReadNumber(at); break;
            case (byte)'_' or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'): ReadName(at); break;
            case (byte)'\'': Fail(at, SyntaxMessages.SingleQuote); break;
            default: Fail(at, SyntaxMessages.UnexpectedCharacter(CharacterAt(at))); break;
        }
    }

    private void Take(TokenKind kind, int length = 1) => (Kind, End) = (kind, Start + length);

    private readonly int At(int index) => index < body.Length ? body[index] : -1;

    private readonly int SkipIgnored(int at)
    {
        while (at < body.Length)
        {
            switch (body[at])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)',':
                    at++;
                    break;
                case (byte)'#':
                    var length = body[at..].IndexOfAny((byte)'\n', (byte)'\r');
                    at = length < 0 ? body.Length : at + length;
                    break;
                case 0xEF when At(at + 1) == 0xBB && At(at + 2) == 0xBF:
                    at += 3;
                    break;
                default:
                    return at;
            }
        }

        return at;
    }

    private void ReadDots(int at)
    {
        if (At(at + 1) == '.' && At(at + 2) == '.')
            Take(TokenKind.Spread, 3);
        else if (At(at + 1) == '.')
            Fail(at, SyntaxMessages.TwoDots);
        else if (IsDigit(At(at + 1)))
            Fail(at, SyntaxMessages.LeadingDot(Encoding.UTF8.GetString(body[(at + 1)..SkipDigits(at + 1)])));
        else
            Fail(at, SyntaxMessages.UnexpectedCharacter(CharacterAt(at)));
    }

    private void ReadName(int at)
    {
        var length = body[at..].IndexOfAnyExcept(NameContinue);
        Take(TokenKind.Name, length < 0 ? body.Length - at : length);
    }

    private void ReadNumber(int start)
    {
        var (at, kind) = (start, TokenKind.Int);
        if (body[at] == '-')
            at++;
        if (At(at) == '0')
        {
            at++;
            if (IsDigit(At(at)))
            {
                Fail(at, SyntaxMessages.DigitAfterZero(CharacterAt(at)));
                return;
            }
        }
        else if (!TryDigits(ref at))
        {
            return;
        }

        if (At(at) == '.')
        {
            kind = TokenKind.Float;
            at++;
            if (!TryDigits(ref at))
                return;
        }

        if (At(at) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            at++;
            if (At(at) is '+' or '-')
                at++;
            if (!TryDigits(ref at))
                return;
        }

        if (At(at) is '.' or '_' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'))
            Fail(at, SyntaxMessages.ExpectedDigit(CharacterAt(at)));
        else
            Take(kind, at - start);
    }

    private bool TryDigits(ref int at)
    {
        if (!IsDigit(At(at)))
        {
            Fail(at, SyntaxMessages.ExpectedDigit(CharacterAt(at)));
            return false;
        }

        at = SkipDigits(at);
        return true;
    }

    private readonly int SkipDigits(int at)
    {
        while (IsDigit(At(at)))
            at++;
        return at;
    }

    private static bool IsDigit(int character) => character is >= '0' and <= '9';

    private void ReadString(int start)
    {
        var at = start + 1;
        while (true)
        {
            var stop = body[at..].IndexOfAny(StringStops);
            at = stop < 0 ? body.Length : at + stop;
            switch (At(at))
            {
                case '"':
                    Take(TokenKind.String, at + 1 - start);
                    return;
                case '\\':
                    var length = StringLiteral.EscapeLength(body[at..]);
                    if (length < 0)
                    {
                        var sequence = Encoding.UTF8.GetString(body.Slice(at, WholeCharacters(at, -length)));
                        Fail(at, At(at + 1) == 'u' ? SyntaxMessages.InvalidUnicodeEscape(sequence) : SyntaxMessages.InvalidEscape(sequence));
                        return;
                    }

                    at += length;
                    break;
                default:
                    Fail(at, SyntaxMessages.UnterminatedString);
                    return;
            }
        }
    }

    /// <summary>Stretches a number of bytes so that it does not end within a character.</summary>
    private readonly int WholeCharacters(int at, int length)
    {
        while ((At(at + length) & 0xC0) == 0x80 && at + length < body.Length)
            length++;
        return length;
    }

    private void ReadBlockString(int start)
    {
        var at = start + 3;
        while (true)
        {
            var stop = body[at..].IndexOf("\"\"\""u8);
            if (stop < 0)
            {
                Fail(body.Length, SyntaxMessages.UnterminatedString);
                return;
            }

            at += stop;
            if (stop > 0 && body[at - 1] == '\\')
            {
                at += 3;
                continue;
            }

            Take(TokenKind.BlockString, at + 3 - start);
            return;
        }
    }

    private readonly string CharacterAt(int at)
    {
        if (at >= body.Length)
            return TokenKind.EndOfFile.Describe();
        Rune.DecodeFromUtf8(body[at..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            var value => "U+" + value.ToString("X4", CultureInfo.InvariantCulture),
        };
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;
        return at;
    }
}
