namespace MicroCred.GraphQL.Execution;

/// <summary>The fields of one object of a response, compiled. Specification section 6.3, "ExecuteSelectionSet".</summary>
internal sealed class Selection<T>(FieldStep<T>[] fields) : IObjectSelection
{
    public FieldStep<T>[] Fields => fields;

    public bool WriteObject(object value, Execution execution) => Write((T)value, execution);

    /// <inheritdoc cref="ValueWriter{T}.Write"/>
    public bool Write(T parent, Execution execution)
    {
        execution.CheckTime();
        if (fields.Length == 0)
        {
            execution.Output.Raw("{}"u8);
            return true;
        }

        // One guard for all fields, not one for each: an exception costs the field it comes from, and writing goes on after it.
        var mark = execution.Mark();
        for (var i = 0; ; i++)
        {
            try
            {
                for (; i < fields.Length; i++)
                {
                    mark.Position = execution.Output.Length;
                    if (!fields[i].Write(parent, execution))
                        return false;
                }

                execution.Output.Raw((byte)'}');
                return true;
            }
            catch (Exception exception) when (!execution.IsOver(exception))
            {
                execution.BackTo(mark);
                execution.Output.Raw(fields[i].Field.Key);
                execution.Enter(fields[i].Field);
                if (!execution.WriteFailure(fields[i].Field, exception))
                    return false;
                execution.Leave();
            }
        }
    }
}
