using System.Collections.Immutable;
using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A directive that is not repeatable stands once at a place. Specification section 5.7.3.</summary>
internal sealed class UniqueDirectivesPerLocation : IDirectivesRule
{
    public void Check(ImmutableArray<DirectiveNode> directives, string location, ValidationContext context)
    {
        if (directives.Length < 2)
            return;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            var isUnique = context.Schema.FindDirective(directive.Name.Value) is { IsRepeatable: false };
            if (isUnique && !seen.TryAdd(directive.Name.Value, directive.Start))
                context.Report(ValidationMessages.RepeatedDirective(directive.Name.Value), seen[directive.Name.Value], directive.Start);
        }
    }
}
