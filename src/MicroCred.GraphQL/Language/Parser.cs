using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Language;

/// <summary>
/// Reads a document: operations and fragments, type systems and their extensions. Specification section 2 and appendix C.
/// A recursive descent without exceptions: the first error turns the rest of the text into its end, so every
/// production returns soon, and what it made is thrown away.
/// </summary>
public static class Parser
{
    /// <returns>False, with the one error that ended the reading, when the text is no document or exceeds a limit.</returns>
    public static bool TryParse(Source source, ParserOptions options, [NotNullWhen(true)] out DocumentNode? document, [NotNullWhen(false)] out GraphQLError? error)
    {
        var reader = new DocumentReader(source, options);
        document = reader.ReadDocument();
        error = reader.Error;
        if (error is null)
            return true;
        document = null;
        return false;
    }

    /// <summary>Reads a document of one's own, such as a schema.</summary>
    /// <exception cref="FormatException">The text is no document; the message tells the place.</exception>
    public static DocumentNode Parse(Source source)
    {
        if (TryParse(source, ParserOptions.Trusted, out var document, out var error))
            return document;
        throw new FormatException($"{source.Name}({(error.Locations is [var at, ..] ? $"{at.Line},{at.Column}" : "")}): {error.Message}");
    }

    /// <inheritdoc cref="Parse(Source)"/>
    public static DocumentNode Parse(string text) => Parse(new Source(text));
}
