using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Execution;

/// <content>The order in which an operation runs. Specification section 6.2 and 6.3.1.</content>
internal sealed partial class Execution
{
    private List<Pending> pending = [];
    private List<Pending> wave = [];
    private Pending?[] batches = [];

    private static ReadOnlySpan<byte> Prefix => "{\"data\":"u8;

    /// <summary>The event that this run answers; null unless the operation is a subscription.</summary>
    public object? Event { get; set; }

    /// <summary>Completes at once when no resolver has to be waited for.</summary>
    /// <exception cref="OperationCanceledException">The client went away.</exception>
    public async ValueTask RunAsync()
    {
        Output.Raw(Prefix);
        root = BeginPiece();
        if (Plan.Kind == OperationKind.Mutation)
            await RunSeriallyAsync();
        else if (!Plan.Root.Write(default, this))
            isDataNull = true;
        if (Plan.Kind != OperationKind.Mutation)
            EndPiece(ref root);
        await DrainAsync();
        Complete();
    }

    public void Await(Pending awaited) => pending.Add(awaited);

    public void Await(Pending awaited, int batch)
    {
        pending.Add(awaited);
        batches[batch] = awaited;
    }

    public Pending? FindBatch(int batch) => batches[batch];

    /// <summary>Later keys go to a batch of their own.</summary>
    public void CloseBatch(int batch) => batches[batch] = null;

    /// <summary>Each root field is a hole, filled with all that is below it before the next one is begun.</summary>
    private async ValueTask RunSeriallyAsync()
    {
        var first = holes.Count;
        foreach (var step in Plan.Root.Fields)
        {
            Output.Raw(step.Field.Key);
            Enter(step.Field);
            AddHole(step.Field);
            Leave();
        }

        Output.Raw(Plan.Root.Fields.Length == 0 ? "{}"u8 : "}"u8);
        EndPiece(ref root);
        for (var i = 0; i < Plan.Root.Fields.Length; i++)
        {
            Fill(first + i, Plan.Root.Fields[i], static (step, field, execution) =>
            {
                execution.Leave();
                var isWritten = step.WriteValue(default, execution);
                execution.Enter(field);
                return isWritten;
            });
            await DrainAsync();
        }
    }

    private async ValueTask DrainAsync()
    {
        while (pending.Count > 0)
        {
            (wave, pending) = (pending, wave);
            foreach (var awaited in wave)
                awaited.Dispatch(this);
            foreach (var awaited in wave)
            {
                await awaited.ArriveAsync(Cancellation);
                awaited.Fill(this);
            }

            wave.Clear();
        }
    }
}
