using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Execution;

/// <summary>One or more holes in a response, and what they wait for.</summary>
internal abstract class Pending
{
    /// <summary>Called when all that could be written without waiting is written.</summary>
    public virtual void Dispatch(Execution execution)
    {
    }

    /// <summary>Completes when the holes can be filled; never fails, but may be cancelled with the operation.</summary>
    public abstract ValueTask ArriveAsync(CancellationToken cancellation);

    public abstract void Fill(Execution execution);
}

/// <summary>The result of an asynchronous resolver.</summary>
internal sealed class PendingResult<T>(int hole, ValueTask<T> task, FieldContext context, ValueWriter<T> writer) : Pending
{
    private T? value;
    private Exception? failure;

    public override async ValueTask ArriveAsync(CancellationToken cancellation)
    {
        try
        {
            value = cancellation.CanBeCanceled ? await task.AsTask().WaitAsync(cancellation) : await task;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            failure = exception;
        }
    }

    public override void Fill(Execution execution) => execution.Fill(hole, this, static (self, field, execution) =>
        self.failure is { } failure ? execution.WriteFailure(field, failure)
        : self.context.TakeRefusal() is { } refusal ? execution.WriteError(field, field.IsNullable, refusal)
        : self.writer.Write(self.value!, execution));

    private readonly FieldContext context = context;
    private readonly ValueWriter<T> writer = writer;
}

/// <summary>The lookups of many parents, made in one call.</summary>
internal sealed class PendingBatch<TKey, TResult>(
    int batch, Func<IReadOnlyList<TKey>, ResolverContext, ValueTask<IReadOnlyDictionary<TKey, TResult>>> load, FieldContext context) : Pending
    where TKey : notnull
{
    private readonly List<(int Hole, TKey Key, ValueWriter<TResult> Writer)> waiting = [];
    private readonly List<TKey> keys = [];
    private readonly HashSet<TKey> known = [];
    private ValueTask<IReadOnlyDictionary<TKey, TResult>> task;
    private IReadOnlyDictionary<TKey, TResult>? found;
    private GraphQLError? refusal;
    private Exception? failure;

    public void Add(int hole, TKey key, ValueWriter<TResult> writer)
    {
        waiting.Add((hole, key, writer));
        if (known.Add(key))
            keys.Add(key);
    }

    public override void Dispatch(Execution execution)
    {
        execution.CloseBatch(batch);
        try
        {
            task = load(keys, context);
        }
        catch (Exception exception) when (!execution.IsOver(exception))
        {
            failure = exception;
        }
    }

    public override async ValueTask ArriveAsync(CancellationToken cancellation)
    {
        if (failure is not null)
            return;
        try
        {
            found = cancellation.CanBeCanceled && !task.IsCompleted ? await task.AsTask().WaitAsync(cancellation) : await task;
            refusal = context.TakeRefusal();
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            failure = exception;
        }
    }

    public override void Fill(Execution execution)
    {
        foreach (var (hole, key, writer) in waiting)
            execution.Fill(hole, (Self: this, Key: key, Writer: writer), static (item, field, execution) => item.Self.Write(item.Key, item.Writer, field, execution));
    }

    private bool Write(TKey key, ValueWriter<TResult> writer, PlannedField field, Execution execution)
    {
        if (failure is not null)
            return execution.WriteFailure(field, failure);
        if (refusal is not null)
            return execution.WriteError(field, field.IsNullable, refusal);
        return found!.TryGetValue(key, out var value) ? writer.Write(value, execution) : execution.WriteNull(field, field.IsNullable);
    }
}
