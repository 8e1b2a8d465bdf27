namespace MicroCred.GraphQL.Language;

/// <summary>A place in a document; both numbers count from 1. Specification section 7.1.2.</summary>
public readonly record struct SourceLocation(int Line, int Column);
