using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Binds one field of the schema to its resolver; null, with the problem noted, when their types do not correspond.</summary>
internal sealed class FieldBinder<T>(FieldDefinition definition, SchemaBinder binder) : IFieldVisitor<BoundField<T>?>
{
    public BoundField<T>? Visit<TParent, TResult>(PureField<TParent, TResult> field)
    {
        if (definition.Arguments.Count > 0)
            binder.Problems.Add(BindingMessages.ArgumentsIgnored(definition));
        return binder.Shapes.Create<TResult>(definition) is { } shape
            ? new BoundPureField<T, TResult>((PureField<T, TResult>)(FieldBinding)field, shape) { Arguments = binder.ArgumentsOf(definition) }
            : null;
    }

    public BoundField<T>? Visit<TParent, TResult>(ContextField<TParent, TResult> field) => binder.Shapes.Create<TResult>(definition) is { } shape
        ? new BoundContextField<T, TResult>((ContextField<T, TResult>)(FieldBinding)field, shape) { Arguments = binder.ArgumentsOf(definition) }
        : null;

    public BoundField<T>? Visit<TParent, TResult>(AsyncField<TParent, TResult> field) => binder.Shapes.Create<TResult>(definition) is { } shape
        ? new BoundAsyncField<T, TResult>((AsyncField<T, TResult>)(FieldBinding)field, shape) { Arguments = binder.ArgumentsOf(definition) }
        : null;

    public BoundField<T>? Visit<TParent, TKey, TResult>(BatchField<TParent, TKey, TResult> field)
        where TKey : notnull => binder.Shapes.Create<TResult>(definition) is { } shape
        ? new BoundBatchField<T, TKey, TResult>((BatchField<T, TKey, TResult>)(FieldBinding)field, shape) { Arguments = binder.ArgumentsOf(definition) }
        : null;

    public BoundField<T>? Visit<TEvent>(StreamField<TEvent> field) => binder.Shapes.Create<TEvent>(definition) is { } shape
        ? (BoundField<T>)(object)new BoundStreamField<TEvent>(field, shape) { Arguments = binder.ArgumentsOf(definition) }
        : null;
}

internal sealed class BoundPureField<TParent, TResult>(PureField<TParent, TResult> binding, Shape<TResult> shape) : BoundField<TParent>
{
    public override FieldStep<TParent> Compile(PlannedField field, OperationCompiler compiler) =>
        new PureStep<TParent, TResult>(field, binding.Resolve, shape.Compile(field, compiler));
}

internal sealed class BoundContextField<TParent, TResult>(ContextField<TParent, TResult> binding, Shape<TResult> shape) : BoundField<TParent>
{
    public override FieldStep<TParent> Compile(PlannedField field, OperationCompiler compiler) =>
        new ContextStep<TParent, TResult>(field, binding.Resolve, shape.Compile(field, compiler));
}

internal sealed class BoundAsyncField<TParent, TResult>(AsyncField<TParent, TResult> binding, Shape<TResult> shape) : BoundField<TParent>
{
    public override FieldStep<TParent> Compile(PlannedField field, OperationCompiler compiler)
    {
        compiler.NoteHole();
        return new AsyncStep<TParent, TResult>(field, binding.Resolve, shape.Compile(field, compiler));
    }
}

internal sealed class BoundBatchField<TParent, TKey, TResult>(BatchField<TParent, TKey, TResult> binding, Shape<TResult> shape) : BoundField<TParent>
    where TKey : notnull
{
    public override FieldStep<TParent> Compile(PlannedField field, OperationCompiler compiler)
    {
        compiler.NoteHole();
        return new BatchStep<TParent, TKey, TResult>(field, compiler.BatchOf(field, binding), binding, shape.Compile(field, compiler));
    }
}

internal sealed class BoundStreamField<TEvent>(StreamField<TEvent> binding, Shape<TEvent> shape) : BoundField<RootValue>
{
    public override FieldStep<RootValue> Compile(PlannedField field, OperationCompiler compiler) =>
        new EventStep<TEvent>(field, binding.Subscribe, shape.Compile(field, compiler));
}
