using System.Collections.Immutable;
using System.Security.Claims;
using HotChocolate.Features;
using HotChocolate.Resolvers;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.HotChocolate.Requests;

namespace MicroCred.HotChocolate.Resolvers;

/// <summary>What a resolver may ask, answered by Hot Chocolate's context of the field and by the request.</summary>
internal sealed class FieldContext : ResolverContext
{
    private readonly IResolverContext context;
    private readonly RequestContext request;
    private readonly ArgumentValues arguments;
    private GraphQLError? refusal;

    /// <exception cref="RefusalException">An argument does not fit.</exception>
    public FieldContext(IResolverContext context, FieldArguments arguments)
    {
        var state = context.Features.GetRequired<RequestState>();
        (this.context, request, this.arguments) = (context, state.Request, arguments.Of(context, state.Variables));
    }

    public override IServiceProvider Services => request.Services;

    public override ClaimsPrincipal User => request.User;

    public override CancellationToken CancellationToken => context.RequestAborted;

    public override ImmutableArray<PathSegment> Path => ErrorTranslation.PathOf(context.Path);

    public override bool HasArgument(string name) => arguments.IsGiven(name);

    /// <exception cref="RefusalException">The resolver has refused.</exception>
    public void ThrowIfRefused()
    {
        if (refusal is not null)
            throw new RefusalException(refusal);
    }

    protected override object? FindArgument(string name) => arguments.Find(name);

    protected override void Refuse(GraphQLError error) => refusal = error;
}
