namespace MicroCred.GraphQL.Resolvers;

/// <summary>An object type of the schema: the CLR type whose values it shows, and its fields.</summary>
public abstract class ObjectBinding(string name, Type clrType)
{
    private readonly List<FieldBinding> fields = [];

    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;

    public IReadOnlyList<FieldBinding> Fields => fields;

    /// <summary>Whether a value of an interface or union is of this type.</summary>
    public abstract bool IsInstance(object value);

    public abstract TOut Accept<TOut>(IObjectVisitor<TOut> visitor);

    internal void AddAll(ObjectBinding other) => fields.AddRange(other.fields);

    internal void ReplaceAll(Func<FieldBinding, FieldBinding> replacement)
    {
        for (var i = 0; i < fields.Count; i++)
            fields[i] = replacement(fields[i]);
    }

    protected void Add(FieldBinding field) => fields.Add(field);
}

/// <summary>Hands over the CLR type of an object type as a type argument.</summary>
public interface IObjectVisitor<out TOut>
{
    TOut Visit<T>(ObjectBinding binding);
}

/// <summary>Names the resolvers of an object type.</summary>
public sealed class ObjectResolvers<T> : ObjectBinding
{
    internal ObjectResolvers(string name)
        : base(name, typeof(T))
    {
    }

    public override bool IsInstance(object value) => value is T;

    public override TOut Accept<TOut>(IObjectVisitor<TOut> visitor) => visitor.Visit<T>(this);

    public ObjectResolvers<T> Field<TResult>(string name, Func<T, TResult> resolve)
    {
        Add(new PureField<T, TResult>(name, resolve));
        return this;
    }

    public ObjectResolvers<T> Field<TResult>(string name, Func<T, ResolverContext, TResult> resolve)
    {
        Add(new ContextField<T, TResult>(name, resolve));
        return this;
    }

    public ObjectResolvers<T> FieldAsync<TResult>(string name, Func<T, ResolverContext, ValueTask<TResult>> resolve)
    {
        Add(new AsyncField<T, TResult>(name, resolve));
        return this;
    }

    /// <summary>Turns the lookups of a whole list into one. See <see cref="BatchField{TParent,TKey,TResult}"/>.</summary>
    public ObjectResolvers<T> Batch<TKey, TResult>(
        string name,
        Func<T, TKey?> key,
        Func<IReadOnlyList<TKey>, ResolverContext, ValueTask<IReadOnlyDictionary<TKey, TResult>>> load)
        where TKey : class
    {
        Add(new BatchField<T, TKey, TResult>(name, parent => key(parent) is { } found ? (true, found) : (false, null!), load));
        return this;
    }

    /// <inheritdoc cref="Batch{TKey,TResult}(string,Func{T,TKey?},Func{IReadOnlyList{TKey},ResolverContext,ValueTask{IReadOnlyDictionary{TKey,TResult}}})"/>
    public ObjectResolvers<T> Batch<TKey, TResult>(
        string name,
        Func<T, TKey?> key,
        Func<IReadOnlyList<TKey>, ResolverContext, ValueTask<IReadOnlyDictionary<TKey, TResult>>> load)
        where TKey : struct
    {
        Add(new BatchField<T, TKey, TResult>(name, parent => key(parent) is { } found ? (true, found) : (false, default), load));
        return this;
    }
}

/// <summary>Names the resolvers of the query or mutation root.</summary>
public sealed class RootResolvers : ObjectBinding
{
    internal RootResolvers(string name)
        : base(name, typeof(RootValue))
    {
    }

    public override bool IsInstance(object value) => value is RootValue;

    public override TOut Accept<TOut>(IObjectVisitor<TOut> visitor) => visitor.Visit<RootValue>(this);

    public RootResolvers Field<TResult>(string name, Func<ResolverContext, TResult> resolve)
    {
        Add(new ContextField<RootValue, TResult>(name, (_, context) => resolve(context)));
        return this;
    }

    public RootResolvers FieldAsync<TResult>(string name, Func<ResolverContext, ValueTask<TResult>> resolve)
    {
        Add(new AsyncField<RootValue, TResult>(name, (_, context) => resolve(context)));
        return this;
    }
}

/// <summary>Names the streams of the subscription root.</summary>
public sealed class SubscriptionResolvers : ObjectBinding
{
    internal SubscriptionResolvers(string name)
        : base(name, typeof(RootValue))
    {
    }

    public override bool IsInstance(object value) => value is RootValue;

    public override TOut Accept<TOut>(IObjectVisitor<TOut> visitor) => visitor.Visit<RootValue>(this);

    /// <param name="subscribe">
    /// Called once for each subscriber. May refuse through the context; an exception, there or while the stream runs, ends it with an error.
    /// </param>
    public SubscriptionResolvers Stream<TEvent>(string name, Func<ResolverContext, IAsyncEnumerable<TEvent>?> subscribe)
    {
        Add(new StreamField<TEvent>(name, subscribe!));
        return this;
    }
}
