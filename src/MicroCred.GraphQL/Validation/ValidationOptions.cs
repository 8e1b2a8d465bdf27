using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation;

/// <summary>How far validation goes.</summary>
/// <param name="MaxErrors">After so many errors the rest of the document is not looked at.</param>
/// <param name="MaxSteps">
/// Looks at a selection, a variable or a spread that validation may take before it refuses the document with LIMIT_EXCEEDED. An honest
/// document takes a few for each of its tokens; fragments that multiply one another take any number.
/// </param>
public sealed record ValidationOptions(int MaxErrors = 100, int MaxSteps = 100_000)
{
    /// <summary>Says what is wrong with a literal of a custom scalar; null when nothing is. Without it, all literals pass.</summary>
    public Func<ScalarType, ValueNode, string?>? RefuseLiteral { get; init; }
}
