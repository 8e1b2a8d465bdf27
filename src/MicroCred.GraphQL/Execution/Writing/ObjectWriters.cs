using System.Collections.Frozen;
using MicroCred.GraphQL.Resolvers;

namespace MicroCred.GraphQL.Execution;

/// <summary>Section 6.4.3, object types.</summary>
internal sealed class ObjectWriter<T>(Selection<T> selection, PlannedField field, bool isNullable) : ValueWriter<T>
{
    public override bool Write(T value, Execution execution)
    {
        if (value is null)
            return execution.WriteNull(field, isNullable);
        if (!isNullable)
            return selection.Write(value, execution);
        var start = execution.Open(field, isNullable, out var frame);
        if (!selection.Write(value, execution))
            return execution.Abandon(start, frame, isNullable);
        execution.Close(frame);
        return true;
    }
}

/// <summary>An object whose resolver promises less, or more, than the CLR type that the object type is bound to.</summary>
internal sealed class CastWriter<TValue, TObject>(ValueWriter<TObject> inner, PlannedField field, bool isNullable) : ValueWriter<TValue>
{
    public override bool Write(TValue value, Execution execution) => value switch
    {
        null => execution.WriteNull(field, isNullable),
        TObject found => inner.Write(found, execution),
        _ => execution.WriteError(field, isNullable, ExecutionErrors.BadResult($"Expected a value of type {typeof(TObject).Name}, found {value.GetType().Name}.")),
    };
}

/// <summary>The selection on one object type, for a value whose CLR type is not known before it is seen.</summary>
internal interface IObjectSelection
{
    bool WriteObject(object value, Execution execution);
}

/// <summary>Section 6.4.3, "ResolveAbstractType": interfaces and unions.</summary>
/// <param name="byName">Null when the CLR type tells the object type.</param>
internal sealed class AbstractWriter<T>(
    FrozenDictionary<Type, IObjectSelection> byClrType,
    (ObjectBinding Binding, IObjectSelection Selection)[] all,
    Func<object, string>? byName,
    PlannedField field,
    bool isNullable) : ValueWriter<T>
{
    public override bool Write(T value, Execution execution)
    {
        if (value is null)
            return execution.WriteNull(field, isNullable);
        if (Find(value) is not { } selection)
            return execution.WriteError(field, isNullable, ExecutionErrors.UnknownObjectType(field.Definition.Type.Named.Name, value.GetType()));
        var start = execution.Open(field, isNullable, out var frame);
        if (!selection.WriteObject(value, execution))
            return execution.Abandon(start, frame, isNullable);
        execution.Close(frame);
        return true;
    }

    private IObjectSelection? Find(object value)
    {
        if (byName is not null)
        {
            var name = byName(value);
            return Array.Find(all, candidate => candidate.Binding.Name == name && candidate.Binding.IsInstance(value)).Selection;
        }

        return byClrType.TryGetValue(value.GetType(), out var exact) ? exact : Array.Find(all, candidate => candidate.Binding.IsInstance(value)).Selection;
    }
}
