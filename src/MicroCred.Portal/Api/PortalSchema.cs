using System.Collections.Frozen;
using System.Reflection;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using MicroCred.Portal.Api.Catalogue;
using MicroCred.Portal.Api.Comparisons;
using MicroCred.Portal.Api.Credits;
using MicroCred.Portal.Api.Drafting;
using MicroCred.Portal.Api.Frameworks;
using MicroCred.Portal.Api.People;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Api.Rules;
using MicroCred.Storage;

namespace MicroCred.Portal.Api;

/// <summary>The public contract: the SDL files of this folder, and the resolvers that stand beside them, bound by name. Any engine can execute it.</summary>
public static class PortalSchema
{
    /// <exception cref="SchemaException">The SDL files do not define a valid schema.</exception>
    public static Schema Build() => SchemaBuilder.Build([GraphQLLimits.CostDirectives, .. Documents()]);

    public static ResolverMap Resolvers() => new ResolverMap()
        .AddScalars()
        .AddNodes()
        .AddPageInfo()
        .AddEvidence()
        .AddFrameworks()
        .AddMapping()
        .AddCredits()
        .AddRules()
        .AddCatalogue()
        .AddDuplicates()
        .AddComparison()
        .AddPeople()
        .AddRegistration()
        .AddConfirmation()
        .AddDrafts()
        .AddDraftChanges()
        .AddDraftProgress()
        .Guarded();

    /// <summary>Drafting answers when a model has: an answer, its repairs and what is tried again. What takes longer goes on without the asker.</summary>
    public static EngineOptions Options { get; } = new()
    {
        IsUnavailable = StorageAway.IsCause,
        Limits = new() { LongMutations = new[] { "draftSection", "reviseSection", "draftRemaining" }.ToFrozenDictionary(name => name, _ => TimeSpan.FromMinutes(15)) },
    };

    private static IEnumerable<Source> Documents()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(".graphql", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new Source(reader.ReadToEnd(), name);
        }
    }
}
