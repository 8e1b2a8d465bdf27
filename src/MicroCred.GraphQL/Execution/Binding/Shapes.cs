using System.Collections.Frozen;

namespace MicroCred.GraphQL.Execution;

/// <summary>What a resolver's result looks like in both worlds, decided at start; an operation's selection makes a writer of it.</summary>
internal abstract class Shape<T>
{
    public abstract ValueWriter<T> Compile(PlannedField field, OperationCompiler compiler);
}

internal sealed class LeafShape<T>(LeafWrite<T> write, Func<T, string?>? fault, bool isNullable) : Shape<T>
{
    public override ValueWriter<T> Compile(PlannedField field, OperationCompiler compiler) =>
        fault is null ? new LeafWriter<T>(write, field, isNullable) : new CheckedLeafWriter<T>(write, fault, field, isNullable);
}

internal sealed class NullableShape<T>(Shape<T> inner, bool isNullable) : Shape<T?>
    where T : struct
{
    public override ValueWriter<T?> Compile(PlannedField field, OperationCompiler compiler) =>
        new NullableWriter<T>(inner.Compile(field, compiler), field, isNullable);
}

internal sealed class ListShape<TList, TItem>(Shape<TItem> item, bool isNullable) : Shape<TList>
{
    public override ValueWriter<TList> Compile(PlannedField field, OperationCompiler compiler) =>
        new ListWriter<TList, TItem>(item.Compile(field, compiler), field, isNullable);
}

internal sealed class ObjectShape<T>(BoundObject<T> type, bool isNullable) : Shape<T>
{
    public override ValueWriter<T> Compile(PlannedField field, OperationCompiler compiler) =>
        new ObjectWriter<T>(compiler.Select(type, field), field, isNullable);
}

internal sealed class CastShape<TValue, TObject>(Shape<TObject> inner, bool isNullable) : Shape<TValue>
{
    public override ValueWriter<TValue> Compile(PlannedField field, OperationCompiler compiler) =>
        new CastWriter<TValue, TObject>(inner.Compile(field, compiler), field, isNullable);
}

/// <param name="types">The possible object types.</param>
/// <param name="byName">Null when the CLR type tells the object type.</param>
internal sealed class AbstractShape<T>(IReadOnlyList<BoundObject> types, Func<object, string>? byName, bool isNullable) : Shape<T>
{
    public override ValueWriter<T> Compile(PlannedField field, OperationCompiler compiler)
    {
        var selections = types.Select(type => (type.Binding, Selection: type.Compile(field, compiler))).ToArray();
        var byClrType = byName is null
            ? selections.ToFrozenDictionary(item => item.Binding.ClrType, item => item.Selection)
            : FrozenDictionary<Type, IObjectSelection>.Empty;
        return new AbstractWriter<T>(byClrType, selections, byName, field, isNullable);
    }
}
