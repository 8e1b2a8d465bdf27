using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Drafting.Running;
using MicroCred.Portal.People;

namespace MicroCred.Portal.Api.Drafting;

/// <summary>See <c>draft-progress.graphql</c>.</summary>
internal static class DraftProgress
{
    public static ResolverMap AddDraftProgress(this ResolverMap map) => map
        .Subscription("Subscription", subscription => subscription.Stream("draftProgress", context =>
            context.Service<FollowDraft>().RunAsync(DraftResolvers.DraftOf(context.Argument<string>("draft")), PersonIdentity.PersonOf(context.User)!, context.CancellationToken)))
        .Object<DraftUpdate>("DraftProgress", type => type
            .Field("section", update => update.Section)
            .Field("textDelta", update => update.TextDelta)
            .Field("restarted", update => update.IsRestarted)
            .Field("done", update => update.IsDone)
            .Field("errors", (update, context) => (UserError[])(update.Refusal is { } refusal ? [context.UserErrorOf(refusal)] : []))
            .Field("draft", update => update.Draft));
}
