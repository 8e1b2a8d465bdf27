using System.Collections.Immutable;
using System.Security.Claims;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// What a resolver may ask. Synchronous resolvers share one, set anew for each call; an asynchronous one has its own, because it may still ask
/// when others have been called.
/// </summary>
internal sealed class FieldContext(Execution execution) : ResolverContext
{
    private ArgumentValues arguments = ArgumentValues.None;
    private GraphQLError? refusal;
    private int[]? ownPath;

    public override IServiceProvider Services => execution.Request.Services;

    public override ClaimsPrincipal User => execution.Request.User;

    public override CancellationToken CancellationToken => execution.Cancellation;

    public override ImmutableArray<PathSegment> Path => execution.PathOf(ownPath ?? execution.CurrentPath);

    public void Set(ArgumentValues values) => arguments = values;

    /// <summary>Keeps the path that is current now.</summary>
    public void Own(ArgumentValues values) => (arguments, ownPath) = (values, execution.CurrentPath.ToArray());

    /// <summary>The refusal since the last call, if any.</summary>
    public GraphQLError? TakeRefusal()
    {
        var taken = refusal;
        if (taken is not null)
            refusal = null;
        return taken;
    }

    public override bool HasArgument(string name) => arguments.IsGiven(name);

    protected override object? FindArgument(string name) => arguments.Find(name);

    protected override void Refuse(GraphQLError error) => refusal = error;
}
