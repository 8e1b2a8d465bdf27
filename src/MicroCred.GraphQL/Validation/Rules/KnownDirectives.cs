using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A directive exists and may stand here. Specification sections 5.7.1 and 5.7.2.</summary>
internal sealed class KnownDirectives : IDirectivesRule
{
    public void Check(ImmutableArray<DirectiveNode> directives, string location, ValidationContext context)
    {
        foreach (var directive in directives)
        {
            var definition = context.Schema.FindDirective(directive.Name.Value);
            if (definition is null)
                context.Report(ValidationMessages.UnknownDirective(directive.Name.Value), directive);
            else if (!definition.Locations.Contains(location))
                context.Report(ValidationMessages.MisplacedDirective(definition.Name, location), directive);
        }
    }
}
