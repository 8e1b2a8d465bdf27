using System.Collections.Immutable;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Resolvers;
using HotChocolate.Types.Descriptors.Configurations;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.HotChocolate.Resolvers;

/// <summary>Gives a field of Hot Chocolate's the delegate of the resolver map, each kind as what Hot Chocolate runs best.</summary>
internal sealed class FieldDelegates(ObjectFieldConfiguration target, FieldDefinition definition, InputTypes inputs) : IFieldVisitor<bool>
{
    private readonly FieldArguments arguments = new(definition, inputs);

    public bool Visit<TParent, TResult>(PureField<TParent, TResult> field)
    {
        var results = new FieldResults<TResult>(definition);
        return Pure(context => results.Complete(field.Resolve(Parent<TParent>(context))));
    }

    public bool Visit<TParent, TResult>(ContextField<TParent, TResult> field)
    {
        var results = new FieldResults<TResult>(definition);
        return Pure(context =>
        {
            var own = new FieldContext(context, arguments);
            var result = field.Resolve(Parent<TParent>(context), own);
            own.ThrowIfRefused();
            return results.Complete(result);
        });
    }

    public bool Visit<TParent, TResult>(AsyncField<TParent, TResult> field)
    {
        var results = new FieldResults<TResult>(definition);
        target.Resolver = async context =>
        {
            var own = new FieldContext(context, arguments);
            var result = await field.Resolve(Parent<TParent>(context), own);
            own.ThrowIfRefused();
            return results.Complete(result);
        };
        return true;
    }

    public bool Visit<TParent, TKey, TResult>(BatchField<TParent, TKey, TResult> field)
        where TKey : notnull
    {
        var results = new FieldResults<TResult>(definition);
        target.BatchResolver = contexts => LoadAsync(field, results, contexts);
        return true;
    }

    public bool Visit<TEvent>(StreamField<TEvent> field)
    {
        var results = new FieldResults<TEvent>(definition);
        target.SubscribeResolver = context =>
        {
            var own = new FieldContext(context, arguments);
            var events = field.Subscribe(own);
            own.ThrowIfRefused();
            return ValueTask.FromResult<ISourceStream>(new EventSource<TEvent>(events, context.RequestAborted));
        };
        return Pure(context => results.Complete(context.GetEventMessage<Event<TEvent>>().Value));
    }

    /// <summary>What is thrown becomes the error of each field that waits.</summary>
    private async ValueTask LoadAsync<TParent, TKey, TResult>(
        BatchField<TParent, TKey, TResult> field, FieldResults<TResult> results, ImmutableArray<IMiddlewareContext> contexts)
        where TKey : notnull
    {
        var keys = contexts.Select(context => field.Key(Parent<TParent>(context))).ToList();
        var asked = keys.Where(key => key.HasKey).Select(key => key.Key).Distinct().ToList();
        if (asked.Count == 0)
            return;
        var own = new FieldContext(contexts[0], arguments);
        var found = await field.Load(asked, own);
        own.ThrowIfRefused();
        for (var i = 0; i < contexts.Length; i++)
        {
            if (keys[i].HasKey && found.TryGetValue(keys[i].Key, out var result))
                contexts[i].Result = results.Complete(result);
        }
    }

    private bool Pure(PureFieldDelegate resolve)
    {
        target.PureResolver = resolve;
        return true;
    }

    /// <summary>Roots have no parent: theirs stands for nothing.</summary>
    private static TParent Parent<TParent>(IResolverContext context) => typeof(TParent) == typeof(RootValue) ? default! : context.Parent<TParent>();
}
