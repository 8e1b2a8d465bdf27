using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation;

/// <summary>Checks that a document can be executed on a schema. Specification section 5.</summary>
public static class Validator
{
    /// <returns>Empty when the document is valid; else the errors in the order of the document.</returns>
    public static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationOptions? options = null) =>
        Validate(schema, document, RuleSet.Specified, options ?? new());

    internal static ImmutableArray<GraphQLError> Validate(Schema schema, DocumentNode document, RuleSet rules, ValidationOptions options)
    {
        var context = new ValidationContext(schema, document, options);
        new DocumentWalker(rules, context).Walk();
        return context.Errors;
    }
}
