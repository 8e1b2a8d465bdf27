using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;
using MicroCred.GraphQL.Validation.Rules;

namespace MicroCred.GraphQL.Validation;

/// <summary>Checks a literal that stands in a schema: a default, or an argument of a directive. Specification section 5.6.</summary>
internal static class LiteralValidator
{
    private static readonly RuleSet Rules = new(new ValuesOfCorrectType(), new UniqueInputFieldNames());

    public static ImmutableArray<GraphQLError> Validate(Schema schema, Source source, ValueNode value, GraphQLType type)
    {
        var context = new ValidationContext(schema, new DocumentNode { Source = source, Definitions = [] }, new());
        new DocumentWalker(Rules, context).Walk(value, type);
        return context.Errors;
    }
}
