using System.Collections.Immutable;

namespace MicroCred.GraphQL.Types;

/// <summary>A schema, or its binding to resolvers, is wrong: a fault of the program that shows at start, with every problem found.</summary>
public sealed class SchemaException(ImmutableArray<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public ImmutableArray<string> Problems { get; } = problems;
}
