using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MicroCred.GraphQL.Execution;

/// <summary>Section 6.4.3, list types.</summary>
internal sealed class ListWriter<TList, TItem>(ValueWriter<TItem> item, PlannedField field, bool isNullable) : ValueWriter<TList>
{
    public override bool Write(TList value, Execution execution)
    {
        if (typeof(TList) == typeof(ImmutableArray<TItem>))
        {
            var array = Unsafe.As<TList, ImmutableArray<TItem>>(ref value);
            return array.IsDefault ? execution.WriteNull(field, isNullable) : WriteAll(array.AsSpan(), execution);
        }

        return value switch
        {
            null => execution.WriteNull(field, isNullable),
            TItem[] array => WriteAll(array, execution),
            List<TItem> list => WriteAll(CollectionsMarshal.AsSpan(list), execution),
            ImmutableArray<TItem> array => WriteAll(array.AsSpan(), execution),
            IReadOnlyList<TItem> list => WriteAll(list, execution),
            // Run through before any field below is resolved: a sequence computed as it is read may still use the resolver's context.
            _ => WriteAll([.. (IEnumerable<TItem>)value], execution),
        };
    }

    private bool WriteAll(ReadOnlySpan<TItem> items, Execution execution)
    {
        var start = execution.Open(field, isNullable, out var frame);
        var output = execution.Output;
        output.Raw((byte)'[');
        for (var i = 0; i < items.Length; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            if (!WriteItem(items[i], i, execution))
                return execution.Abandon(start, frame, isNullable);
        }

        output.Raw((byte)']');
        execution.Close(frame);
        return true;
    }

    private bool WriteAll(IReadOnlyList<TItem> items, Execution execution)
    {
        var start = execution.Open(field, isNullable, out var frame);
        var output = execution.Output;
        output.Raw((byte)'[');
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                output.Raw((byte)',');
            if (!WriteItem(items[i], i, execution))
                return execution.Abandon(start, frame, isNullable);
        }

        output.Raw((byte)']');
        execution.Close(frame);
        return true;
    }

    private bool WriteItem(TItem value, int index, Execution execution)
    {
        execution.Enter(index);
        var isWritten = item.Write(value, execution);
        execution.Leave();
        return isWritten;
    }
}
