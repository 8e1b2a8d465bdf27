using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Language;

/// <summary>All messages of lexer and parser. The wording is that of the reference implementation, which clients and their tools know.</summary>
internal static class SyntaxMessages
{
    public const string SingleQuote = "Unexpected single quote character ('), did you mean to use a double quote (\")?";
    public const string UnterminatedString = "Unterminated string.";
    public const string TwoDots = "Unexpected \"..\", did you mean \"...\"?";
    public const string DescribedShorthand = "Unexpected description, descriptions are not supported on shorthand queries.";
    public const string DescribedOther = "Unexpected description, only GraphQL definitions support descriptions.";
    public const string InvalidUtf8 = "Invalid character: the document is not well-formed UTF-8.";

    public static string UnexpectedCharacter(string character) => $"Unexpected character: {character}.";

    public static string DigitAfterZero(string character) => $"Invalid number, unexpected digit after 0: {character}.";

    public static string ExpectedDigit(string character) => $"Invalid number, expected digit but got: {character}.";

    public static string LeadingDot(string digits) => $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?";

    public static string InvalidEscape(string sequence) => $"Invalid character escape sequence: \"{sequence}\".";

    public static string InvalidUnicodeEscape(string sequence) => $"Invalid Unicode escape sequence: \"{sequence}\".";

    public static string Unexpected(string token) => $"Unexpected {token}.";

    public static string Expected(string expected, string found) => $"Expected {expected}, found {found}.";

    public static string VariableInConstant(string name) => $"Unexpected variable \"${name}\" in constant value.";

    public static string ReservedEnumValue(string token) => $"{token} is reserved and cannot be used for an enum value.";

    public static GraphQLError Syntax(Source source, int offset, string message) =>
        new(ErrorCodes.ParseFailed, "Syntax Error: " + message) { Locations = [source.LocationOf(offset)] };

    public static GraphQLError TooManyTokens(Source source, int offset, int allowed) =>
        LimitErrors.Exceeded("tokens", allowed + 1L, allowed, "The document has more than {1} tokens. Send a smaller document.") with { Locations = [source.LocationOf(offset)] };

    public static GraphQLError TooDeep(Source source, int offset, int allowed) =>
        LimitErrors.Exceeded("nesting", allowed + 1L, allowed, "The document opens more than {1} braces and brackets inside one another. Ask for less depth.") with { Locations = [source.LocationOf(offset)] };
}
