namespace MicroCred.GraphQL.Language;

/// <summary>How much a document may ask of the parser. Beyond it the document is refused with LIMIT_EXCEEDED.</summary>
/// <param name="MaxTokens">Lexical tokens; comments and commas are free.</param>
/// <param name="MaxNesting">
/// Braces and brackets open at one place, whatever they enclose. Every later step recurses along this nesting, so that the
/// limit is also what keeps the stack safe: it cannot be lifted above <see cref="HighestNesting"/>.
/// </param>
public sealed record ParserOptions(int MaxTokens = 10_000, int MaxNesting = 64)
{
    public const int HighestNesting = 512;

    /// <summary>For documents of one's own, such as the schema.</summary>
    public static ParserOptions Trusted { get; } = new(int.MaxValue, HighestNesting);
}
