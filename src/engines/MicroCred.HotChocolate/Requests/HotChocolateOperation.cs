using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Language;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Limits;
using MicroCred.HotChocolate.Documents;
using Ours = MicroCred.GraphQL.Language;
using RequestContext = MicroCred.GraphQL.Execution.RequestContext;

namespace MicroCred.HotChocolate.Requests;

/// <summary>An operation that Hot Chocolate compiles when it is first run, and keeps by its id.</summary>
internal sealed class HotChocolateOperation : PreparedOperation
{
    private readonly OperationServices services;
    private readonly Ours.OperationNode operation;
    private readonly OperationAllowance allowance;
    private readonly VariableCoercion variables;
    private readonly ImmutableArray<string> conditions;
    private readonly FieldPlaces places;
    private readonly DocumentNode translated;
    private readonly OperationDocumentHash id = new(Guid.NewGuid().ToString("N"), "id", HashFormat.Hex);

    public HotChocolateOperation(OperationServices services, BoundSchema bound, Ours.DocumentNode document, Ours.OperationNode operation, OperationAllowance allowance)
    {
        (this.services, this.operation, this.allowance) = (services, operation, allowance);
        variables = VariableCoercion.Of(operation, bound, document.Source);
        conditions = ConditionVariables.Of(document, variables.Declares);
        places = new FieldPlaces(document, operation);
        translated = DocumentTranslation.Translate(document);
    }

    public override Ours.OperationKind? Kind => operation.Operation;

    public override ImmutableArray<GraphQLError> Errors => [];

    public override async ValueTask<GraphQLResponse> ExecuteAsync(JsonElement json, RequestContext request)
    {
        if (!TryAccept(json, out var values, out var errors))
            return GraphQLResponse.Refused(errors);
        using var time = allowance.Time > TimeSpan.Zero ? new CancellationTokenSource(allowance.Time, services.Clock) : new CancellationTokenSource();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(time.Token, request.Aborted);
        await using var result = await services.Executor.ExecuteAsync(Request(json, values, request), ended.Token);
        request.Aborted.ThrowIfCancellationRequested();
        return time.IsCancellationRequested ? GraphQLResponse.Failed(ExecutionErrors.Timeout(allowance.Time)) : Respond((OperationResult)result);
    }

    public override async IAsyncEnumerable<GraphQLResponse> SubscribeAsync(
        JsonElement json, RequestContext request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        if (Kind != Ours.OperationKind.Subscription)
            throw new ArgumentException("The operation is no subscription.", nameof(json));
        if (!TryAccept(json, out var values, out var errors))
        {
            yield return GraphQLResponse.Refused(errors);
            yield break;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(request.Aborted, cancellation);
        await using var result = await services.Executor.ExecuteAsync(Request(json, values, request), ended.Token);
        if (result is not IResponseStream stream)
        {
            yield return Respond((OperationResult)result);
            yield break;
        }

        await foreach (var @event in stream.ReadResultsAsync().WithCancellation(ended.Token))
        {
            await using (@event)
                yield return Respond(@event);
        }

        ended.Token.ThrowIfCancellationRequested();
    }

    /// <summary>Whether the request may run: its cost is allowed, and its variables fit.</summary>
    private bool TryAccept(JsonElement json, [NotNullWhen(true)] out VariableValues? values, out ImmutableArray<GraphQLError> errors)
    {
        values = null;
        if (allowance.CheckCost(json) is { } tooCostly)
        {
            errors = [tooCostly];
            return false;
        }

        values = variables.Coerce(json, out errors);
        if (values is null)
            return false;
        foreach (var condition in conditions)
        {
            // Hot Chocolate fails where a condition is null; section 6.3.2 has no answer to it either.
            if (values.IsGiven(condition) && values.Find(condition) is null)
                errors = [new(ErrorCodes.BadUserInput, $"Variable \"${condition}\" decides a @skip or @include, and must not be null there.")];
        }

        return errors.IsEmpty;
    }

    private IOperationRequest Request(JsonElement json, VariableValues values, RequestContext request)
    {
        var builder = OperationRequestBuilder.New().SetDocument(translated).SetDocumentHash(id).SetOperationName(operation.Name?.Value);
        if (operation.Variables.Length > 0 && json.ValueKind == JsonValueKind.Object)
            builder.SetVariableValues(Declared(json));
        builder.Features.Set(new RequestState(request, values));
        return builder.Build();
    }

    /// <summary>The variables that the operation declares: Hot Chocolate looks through all that it is given for each.</summary>
    private JsonDocument Declared(JsonElement json)
    {
        if (json.GetPropertyCount() <= operation.Variables.Length)
            return JsonDocument.Parse(JsonMarshal.GetRawUtf8Value(json).ToArray());
        var declared = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(declared))
        {
            writer.WriteStartObject();
            foreach (var property in json.EnumerateObject().Where(property => variables.Declares(property.Name)))
                property.WriteTo(writer);
            writer.WriteEndObject();
        }

        return JsonDocument.Parse(declared.WrittenMemory);
    }

    private GraphQLResponse Respond(OperationResult result) => result.Data is { } data
        ? new HotChocolateResponse(data, services.Errors.OfExecution(result.Errors, places))
        : GraphQLResponse.Refused(services.Errors.OfRequest(result.Errors, places));
}
