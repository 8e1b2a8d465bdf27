namespace MicroCred.GraphQL.Execution;

/// <summary>Resolves and writes one field. Specification section 6.4, "ExecuteField".</summary>
internal abstract class FieldStep<TParent>(PlannedField planned)
{
    public PlannedField Field { get; } = planned;

    /// <inheritdoc cref="ValueWriter{T}.Write"/>
    public bool Write(TParent parent, Execution execution)
    {
        execution.Output.Raw(Field.Key);
        return WriteValue(parent, execution);
    }

    /// <summary>The part after the name.</summary>
    public abstract bool WriteValue(TParent parent, Execution execution);
}

/// <summary>Section 4.4: known when the operation is compiled.</summary>
internal sealed class TypeNameStep<TParent>(PlannedField field, byte[] name) : FieldStep<TParent>(field)
{
    public override bool WriteValue(TParent parent, Execution execution)
    {
        execution.Output.Raw(name);
        return true;
    }
}

internal sealed class PureStep<TParent, TResult>(PlannedField field, Func<TParent, TResult> resolve, ValueWriter<TResult> writer) : FieldStep<TParent>(field)
{
    public override bool WriteValue(TParent parent, Execution execution)
    {
        execution.Enter(Field);
        var value = resolve(parent);
        var isWritten = writer.Write(value, execution);
        execution.Leave();
        return isWritten;
    }
}

internal sealed class ContextStep<TParent, TResult>(PlannedField field, Func<TParent, Resolvers.ResolverContext, TResult> resolve, ValueWriter<TResult> writer)
    : FieldStep<TParent>(field)
{
    public override bool WriteValue(TParent parent, Execution execution)
    {
        execution.Enter(Field);
        var isWritten = WriteEntered(parent, execution);
        execution.Leave();
        return isWritten;
    }

    private bool WriteEntered(TParent parent, Execution execution)
    {
        var arguments = execution.ArgumentsOf(Field);
        if (arguments.Error is { } fault)
            return execution.WriteError(Field, Field.IsNullable, fault);
        var context = execution.SharedContext(Field, arguments);
        var value = resolve(parent, context);
        return context.TakeRefusal() is { } refusal
            ? execution.WriteError(Field, Field.IsNullable, refusal)
            : writer.Write(value, execution);
    }
}

internal sealed class AsyncStep<TParent, TResult>(PlannedField field, Func<TParent, Resolvers.ResolverContext, ValueTask<TResult>> resolve, ValueWriter<TResult> writer)
    : FieldStep<TParent>(field)
{
    public override bool WriteValue(TParent parent, Execution execution)
    {
        execution.Enter(Field);
        var isWritten = WriteEntered(parent, execution);
        execution.Leave();
        return isWritten;
    }

    private bool WriteEntered(TParent parent, Execution execution)
    {
        var arguments = execution.ArgumentsOf(Field);
        if (arguments.Error is { } fault)
            return execution.WriteError(Field, Field.IsNullable, fault);
        var context = execution.OwnContext(Field, arguments);
        var task = resolve(parent, context);
        if (!task.IsCompletedSuccessfully)
        {
            execution.Await(new PendingResult<TResult>(execution.AddHole(Field), task, context, writer));
            return true;
        }

        var value = task.Result;
        return context.TakeRefusal() is { } refusal
            ? execution.WriteError(Field, Field.IsNullable, refusal)
            : writer.Write(value, execution);
    }
}

internal sealed class BatchStep<TParent, TKey, TResult>(PlannedField field, int batch, Resolvers.BatchField<TParent, TKey, TResult> binding, ValueWriter<TResult> writer)
    : FieldStep<TParent>(field)
    where TKey : notnull
{
    public override bool WriteValue(TParent parent, Execution execution)
    {
        execution.Enter(Field);
        var (hasKey, key) = binding.Key(parent);
        var isWritten = WriteEntered(hasKey, key, execution);
        execution.Leave();
        return isWritten;
    }

    private bool WriteEntered(bool hasKey, TKey key, Execution execution)
    {
        var arguments = execution.ArgumentsOf(Field);
        if (arguments.Error is { } fault)
            return execution.WriteError(Field, Field.IsNullable, fault);
        if (!hasKey)
            return execution.WriteNull(Field, Field.IsNullable);
        if (execution.FindBatch(batch) is not PendingBatch<TKey, TResult> pending)
        {
            pending = new PendingBatch<TKey, TResult>(batch, binding.Load, execution.OwnContext(Field, arguments));
            execution.Await(pending, batch);
        }

        pending.Add(execution.AddHole(Field), key, writer);
        return true;
    }
}
