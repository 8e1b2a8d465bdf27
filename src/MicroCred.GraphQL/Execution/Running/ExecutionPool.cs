using System.Collections.Concurrent;
using MicroCred.GraphQL.Errors;
using Microsoft.Extensions.Logging;

namespace MicroCred.GraphQL.Execution;

/// <summary>Executions that have been disposed of, with their buffers, for the next request.</summary>
internal sealed partial class ExecutionPool(ILogger logger, Func<Exception, bool> isUnavailable)
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

    /// <summary>What is answered for an exception of a resolver, which is logged.</summary>
    public GraphQLError FailureOf(PlannedField field, Exception exception)
    {
        if (isUnavailable(exception))
        {
            Unavailable(logger, field.ToString(), exception.Message);
            return ExecutionErrors.Unavailable(exception);
        }

        FieldFailed(logger, field.ToString(), exception);
        return ExecutionErrors.Unexpected(exception);
    }

    /// <summary>The same for an event stream.</summary>
    public GraphQLError SourceFailureOf(PlannedField field, Exception exception)
    {
        if (isUnavailable(exception))
        {
            Unavailable(logger, field.ToString(), exception.Message);
            return ExecutionErrors.Unavailable(exception);
        }

        SourceFailed(logger, field.ToString(), exception);
        return ExecutionErrors.SourceFailed(exception);
    }

    [LoggerMessage(1, LogLevel.Error, "The resolver of {Field} failed.")]
    private static partial void FieldFailed(ILogger logger, string field, Exception exception);

    [LoggerMessage(3, LogLevel.Warning, "{Field} needs something that does not answer: {Reason}")]
    private static partial void Unavailable(ILogger logger, string field, string reason);

    [LoggerMessage(2, LogLevel.Error, "The event stream of {Field} failed.")]
    private static partial void SourceFailed(ILogger logger, string field, Exception exception);
}
