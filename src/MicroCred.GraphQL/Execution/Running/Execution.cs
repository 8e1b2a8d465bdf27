using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// One run of an operation. Pooled.
///
/// Everything is written in document order, straight into one buffer, as far as it goes without waiting. A value that has to be waited for
/// leaves a hole: the place is noted and writing goes on after it. When nothing more can be written, batches are loaded, and what arrives is
/// written behind all else in the same buffer, which may leave further holes, and so on in waves. At the end the pieces are put together.
///
/// A null where none may be takes back what was written since the nearest nullable position began: writers do that by themselves, by returning
/// false. When the null comes out of a hole that is too late, so a nullable position that has holes below is noted as a frame while it is
/// written, and a frame that turned out null is left out when the pieces are put together.
/// </summary>
internal sealed partial class Execution
{
    private const int KeptBuffer = 256 * 1024;
    private readonly FieldContext shared;
    private readonly List<GraphQLError> errors = [];
    private readonly ExecutionPool pool;
    private ArgumentValues?[] arguments = [];
    private int[] path = new int[32];
    private int depth;
    private JsonOutput? assembled;

    public Execution(ExecutionPool pool)
    {
        this.pool = pool;
        shared = new FieldContext(this);
    }

    public JsonOutput Output { get; } = new();

    public RequestContext Request { get; private set; } = null!;

    public OperationPlan Plan { get; private set; } = null!;

    public VariableValues Variables { get; private set; } = VariableValues.None;

    public ReadOnlyMemory<byte> Body => (assembled ?? Output).WrittenMemory;

    public IReadOnlyList<GraphQLError> Errors => errors;

    public void Begin(OperationPlan plan, VariableValues variables, RequestContext request, Deadline limit)
    {
        (Plan, Variables, Request, deadline) = (plan, variables, request, limit);
        aborted = request.Aborted;
        if (arguments.Length < plan.Fields.Count)
            arguments = new ArgumentValues?[plan.Fields.Count];
        if (batches.Length < plan.BatchCount)
            batches = new Pending?[plan.BatchCount];
    }

    /// <summary>Forgets the request and goes back to the pool.</summary>
    public void Release()
    {
        Array.Clear(arguments);
        ClearHoles();
        errors.Clear();
        assembled?.Dispose();
        assembled = null;
        (Plan, Variables, Request, depth) = (null!, VariableValues.None, null!, 0);
        EndTime();
        Output.Clear(KeptBuffer);
        pool.Return(this);
    }

    public ReadOnlySpan<int> CurrentPath => path.AsSpan(0, depth);

    public void Enter(PlannedField field) => Push(~field.Id);

    public void Enter(int index) => Push(index);

    public void Leave() => depth--;

    public ImmutableArray<PathSegment> PathOf(ReadOnlySpan<int> steps)
    {
        var segments = ImmutableArray.CreateBuilder<PathSegment>(steps.Length);
        foreach (var step in steps)
            segments.Add(step < 0 ? Plan.Fields[~step].ResponseName : step);
        return segments.MoveToImmutable();
    }

    public ArgumentValues ArgumentsOf(PlannedField field) =>
        field.ConstantArguments ?? (arguments[field.Id] ??= field.Arguments.Coerce(Variables));

    public FieldContext SharedContext(PlannedField field, ArgumentValues values)
    {
        shared.Set(values);
        return shared;
    }

    public FieldContext OwnContext(PlannedField field, ArgumentValues values)
    {
        var context = new FieldContext(this);
        context.Own(values);
        return context;
    }

    /// <summary>A field error where the path is now: null is written, or, where there must be none, false returned.</summary>
    public bool WriteError(PlannedField field, bool isNullable, GraphQLError error)
    {
        errors.Add(error with { Path = PathOf(CurrentPath), Locations = error.Locations.IsEmpty ? field.Locations : error.Locations });
        if (isNullable)
            Output.Null();
        return isNullable;
    }

    public bool WriteNull(PlannedField field, bool isNullable)
    {
        if (!isNullable)
            return WriteError(field, false, ExecutionErrors.NullInNonNull(field));
        Output.Null();
        return true;
    }

    public bool WriteFailure(PlannedField field, Exception exception) => WriteError(field, field.IsNullable, pool.FailureOf(field, exception));

    /// <summary>Where to return to when a field throws.</summary>
    public Place Mark() => new() { Position = Output.Length, Depth = depth, Frame = currentFrame };

    public void BackTo(in Place place)
    {
        TruncateTo(place.Position);
        (depth, currentFrame) = (place.Depth, place.Frame);
    }

    private void Push(int step)
    {
        if (depth == path.Length)
            Array.Resize(ref path, depth * 2);
        path[depth++] = step;
    }

    /// <summary>Puts the response together once all is written.</summary>
    private void Complete()
    {
        Output.Raw((byte)'}');
        if (errors.Count == 0 && holes.Count == 0)
            return;
        assembled = new JsonOutput();
        assembled.Raw((byte)'{');
        if (errors.Count > 0)
        {
            ErrorWriter.WriteAll(errors, assembled);
            assembled.Raw((byte)',');
        }

        assembled.Raw(Prefix[1..]);
        if (isDataNull)
            assembled.Null();
        else
            Assemble(root, assembled);
        assembled.Raw((byte)'}');
    }

    internal struct Place
    {
        public int Position;
        public int Depth;
        public int Frame;
    }
}
