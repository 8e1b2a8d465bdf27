using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Resolvers;

/// <summary>The same field behind a guard, which decides from the request before the field is resolved.</summary>
internal sealed class GuardField(Func<ResolverContext, GraphQLError?> guard) : IFieldVisitor<FieldBinding>
{
    public FieldBinding Visit<TParent, TResult>(PureField<TParent, TResult> field) =>
        new ContextField<TParent, TResult>(field.Name, (parent, context) => guard(context) is { } error ? context.Refuse<TResult>(error)! : field.Resolve(parent));

    public FieldBinding Visit<TParent, TResult>(ContextField<TParent, TResult> field) =>
        new ContextField<TParent, TResult>(field.Name, (parent, context) => guard(context) is { } error ? context.Refuse<TResult>(error)! : field.Resolve(parent, context));

    public FieldBinding Visit<TParent, TResult>(AsyncField<TParent, TResult> field) =>
        new AsyncField<TParent, TResult>(
            field.Name, (parent, context) => guard(context) is { } error ? ValueTask.FromResult(context.Refuse<TResult>(error)!) : field.Resolve(parent, context));

    public FieldBinding Visit<TParent, TKey, TResult>(BatchField<TParent, TKey, TResult> field)
        where TKey : notnull => throw new InvalidOperationException($"The field \"{field.Name}\" is batched: a root has no list of parents, so it has no such field.");

    public FieldBinding Visit<TEvent>(StreamField<TEvent> field) =>
        new StreamField<TEvent>(field.Name, context => guard(context) is { } error ? context.Refuse<IAsyncEnumerable<TEvent>>(error)! : field.Subscribe(context));
}
