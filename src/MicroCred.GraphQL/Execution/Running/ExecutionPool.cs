using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace MicroCred.GraphQL.Execution;

/// <summary>Executions that have been disposed of, with their buffers, for the next request.</summary>
internal sealed partial class ExecutionPool(ILogger logger)
{
    private readonly int capacity = Environment.ProcessorCount * 4;
    private readonly ConcurrentQueue<Execution> idle = new();

    public Execution Rent() => idle.TryDequeue(out var execution) ? execution : new Execution(this);

    public void Return(Execution execution)
    {
        if (idle.Count < capacity)
            idle.Enqueue(execution);
        else
            execution.Output.Dispose();
    }

    public void LogFailure(PlannedField field, Exception exception) => FieldFailed(logger, field.ToString(), exception);

    public void LogSourceFailure(PlannedField field, Exception exception) => SourceFailed(logger, field.ToString(), exception);

    [LoggerMessage(1, LogLevel.Error, "The resolver of {Field} failed.")]
    private static partial void FieldFailed(ILogger logger, string field, Exception exception);

    [LoggerMessage(2, LogLevel.Error, "The event stream of {Field} failed.")]
    private static partial void SourceFailed(ILogger logger, string field, Exception exception);
}
