using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.People;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Api.People;

/// <summary>Who may: one rule for each operation of the API, and no operation without one. Browsing, comparing and converting need no account.</summary>
internal static class OperationRules
{
    public static IReadOnlyDictionary<string, AccessRule> All { get; } = new Dictionary<string, AccessRule>
    {
        ["Query.node"] = AccessRule.Anyone,
        ["Query.nodes"] = AccessRule.Anyone,
        ["Query.frameworks"] = AccessRule.Anyone,
        ["Query.framework"] = AccessRule.Anyone,
        ["Query.mapLevel"] = AccessRule.Anyone,
        ["Query.mappingMatrix"] = AccessRule.Anyone,
        ["Query.creditSystems"] = AccessRule.Anyone,
        ["Query.convertCredits"] = AccessRule.Anyone,
        ["Query.rules"] = AccessRule.Anyone,
        ["Query.microCredentials"] = AccessRule.Anyone,
        ["Query.microCredential"] = AccessRule.Anyone,
        ["Query.likelyDuplicates"] = AccessRule.Anyone,
        ["Query.compare"] = AccessRule.Anyone,
        ["Query.viewer"] = AccessRule.Anyone,
        ["Mutation.signIn"] = AccessRule.Anyone,
        ["Mutation.registerMicroCredential"] = AccessRule.Only(Role.Provider, Role.Administrator),
        ["Mutation.confirmEvidence"] = AccessRule.Only(Role.Custodian),
        ["Query.courseDraft"] = AccessRule.Only(Role.Lecturer, Role.Administrator),
        ["Query.courseDrafts"] = AccessRule.Only(Role.Lecturer, Role.Administrator),
        ["Query.draftingAssistant"] = AccessRule.Only(Role.Lecturer, Role.Administrator),
        ["Subscription.draftProgress"] = AccessRule.Only(Role.Lecturer, Role.Administrator),
        ["Mutation.createCourseDraft"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.changeCourseBrief"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.draftSection"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.reviseSection"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.draftRemaining"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.cancelDrafting"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.editSection"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.acceptSection"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.discardProposal"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.undoSection"] = AccessRule.Only(Role.Lecturer),
        ["Mutation.restoreVersion"] = AccessRule.Only(Role.Lecturer),
    };

    /// <summary>Puts each operation behind its rule.</summary>
    /// <exception cref="InvalidOperationException">An operation has no rule, or a rule no operation: names them.</exception>
    public static ResolverMap Guarded(this ResolverMap map)
    {
        var operations = map.Objects.Where(type => type.ClrType == typeof(RootValue))
            .SelectMany(root => root.Fields.Select(field => $"{root.Name}.{field.Name}")).ToHashSet(StringComparer.Ordinal);
        operations.SymmetricExceptWith(All.Keys);
        if (operations.Count > 0)
            throw new InvalidOperationException($"Each operation has one rule of who may, and each rule an operation. Without its counterpart: {string.Join(", ", operations)}. See {nameof(OperationRules)}.");
        return map.GuardRoots((type, field) => All[$"{type}.{field}"] is { IsOpen: false } rule ? context => rule.Judge(PersonIdentity.PersonOf(context.User)) is { } refusal ? context.ErrorOf(refusal) : null : null);
    }
}
