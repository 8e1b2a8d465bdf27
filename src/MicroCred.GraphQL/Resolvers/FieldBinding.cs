namespace MicroCred.GraphQL.Resolvers;

/// <summary>
/// A field and the delegate that answers it, as data: any engine may walk it. <see cref="Accept"/> hands the delegate over with its
/// types, so that a caller needs no reflection and no boxing.
/// </summary>
public abstract class FieldBinding(string name, Type parentType, Type resultType)
{
    public string Name { get; } = name;

    /// <summary>What the resolver is called with; <see cref="RootValue"/> for the fields of a root type.</summary>
    public Type ParentType { get; } = parentType;

    /// <summary>What one call yields, tasks and streams unwrapped.</summary>
    public Type ResultType { get; } = resultType;

    public abstract TOut Accept<TOut>(IFieldVisitor<TOut> visitor);
}

/// <summary>Stands for the parent of root fields, which have none.</summary>
public readonly struct RootValue;

/// <summary>One method for each way that a field can be answered.</summary>
public interface IFieldVisitor<out TOut>
{
    TOut Visit<TParent, TResult>(PureField<TParent, TResult> field);

    TOut Visit<TParent, TResult>(ContextField<TParent, TResult> field);

    TOut Visit<TParent, TResult>(AsyncField<TParent, TResult> field);

    TOut Visit<TParent, TKey, TResult>(BatchField<TParent, TKey, TResult> field)
        where TKey : notnull;

    TOut Visit<TEvent>(StreamField<TEvent> field);
}

/// <summary>Answered from the parent alone.</summary>
public sealed class PureField<TParent, TResult>(string name, Func<TParent, TResult> resolve) : FieldBinding(name, typeof(TParent), typeof(TResult))
{
    public Func<TParent, TResult> Resolve { get; } = resolve;

    public override TOut Accept<TOut>(IFieldVisitor<TOut> visitor) => visitor.Visit(this);
}

/// <summary>Answered at once, from the parent and the request.</summary>
public sealed class ContextField<TParent, TResult>(string name, Func<TParent, ResolverContext, TResult> resolve)
    : FieldBinding(name, typeof(TParent), typeof(TResult))
{
    public Func<TParent, ResolverContext, TResult> Resolve { get; } = resolve;

    public override TOut Accept<TOut>(IFieldVisitor<TOut> visitor) => visitor.Visit(this);
}

/// <summary>Answered later. Fields of one selection run side by side, except the root fields of a mutation.</summary>
public sealed class AsyncField<TParent, TResult>(string name, Func<TParent, ResolverContext, ValueTask<TResult>> resolve)
    : FieldBinding(name, typeof(TParent), typeof(TResult))
{
    public Func<TParent, ResolverContext, ValueTask<TResult>> Resolve { get; } = resolve;

    public override TOut Accept<TOut>(IFieldVisitor<TOut> visitor) => visitor.Visit(this);
}

/// <summary>
/// Answered for many parents in one call. <see cref="Key"/> says what a parent needs (null: nothing, the field is null);
/// <see cref="Load"/> is called once with the distinct keys of all parents that wait. A key that it leaves out is null.
/// </summary>
public sealed class BatchField<TParent, TKey, TResult>(
    string name,
    Func<TParent, (bool HasKey, TKey Key)> key,
    Func<IReadOnlyList<TKey>, ResolverContext, ValueTask<IReadOnlyDictionary<TKey, TResult>>> load)
    : FieldBinding(name, typeof(TParent), typeof(TResult))
    where TKey : notnull
{
    public Func<TParent, (bool HasKey, TKey Key)> Key { get; } = key;

    public Func<IReadOnlyList<TKey>, ResolverContext, ValueTask<IReadOnlyDictionary<TKey, TResult>>> Load { get; } = load;

    public override TOut Accept<TOut>(IFieldVisitor<TOut> visitor) => visitor.Visit(this);
}

/// <summary>A field of the subscription root: each event of the stream is the field's value in one response.</summary>
public sealed class StreamField<TEvent>(string name, Func<ResolverContext, IAsyncEnumerable<TEvent>> subscribe)
    : FieldBinding(name, typeof(RootValue), typeof(TEvent))
{
    public Func<ResolverContext, IAsyncEnumerable<TEvent>> Subscribe { get; } = subscribe;

    public override TOut Accept<TOut>(IFieldVisitor<TOut> visitor) => visitor.Visit(this);
}
