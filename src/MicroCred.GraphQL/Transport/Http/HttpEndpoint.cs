using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Transport.EventStreams;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport.Http;

/// <summary>
/// GraphQL over HTTP: refuses what is no such request, reads the parameters, has the engine answer, and sends the answer in the format
/// that the client accepts.
/// </summary>
internal sealed class HttpEndpoint(IGraphQLEngine engine, OperationRunner runner, ClientOperations clients, GraphQLHttpOptions options, TimeProvider time, CancellationToken stopping)
{
    private readonly AnswerSender sender = new(options);

    public async Task HandleAsync(HttpContext http)
    {
        var request = http.Request;
        var format = AcceptHeader.Choose(request.Headers.Accept);
        var isGet = HttpMethods.IsGet(request.Method);
        if (Refusal(request, format, isGet) is var (status, refusal))
        {
            await sender.RefuseAsync(http, format, status, refusal);
            return;
        }

        using var parameters = new RequestParameters(engine.Limits.VariableValues);
        var error = isGet ? ReadQueryString(request, parameters) : await BodyReader.ReadAsync(request, options, time, parameters);
        if (error is not null)
        {
            await sender.RefuseAsync(http, format, StatusOf(error), error);
            return;
        }

        await AnswerAsync(http, format, parameters, isGet);
    }

    private static (int Status, GraphQLError Error)? Refusal(HttpRequest request, AnswerFormat format, bool isGet)
    {
        if (!isGet && !HttpMethods.IsPost(request.Method))
            return (StatusCodes.Status405MethodNotAllowed, HttpMessages.Method);
        if (!isGet && !CrossSiteGuard.IsJson(request.ContentType))
            return (StatusCodes.Status415UnsupportedMediaType, HttpMessages.MediaType);
        if (isGet && CrossSiteGuard.IsSimpleCrossSite(request))
            return (StatusCodes.Status403Forbidden, HttpMessages.CrossSite);
        if (format == AnswerFormat.None)
            return (StatusCodes.Status406NotAcceptable, HttpMessages.NotAcceptable);
        return null;
    }

    private GraphQLError? ReadQueryString(HttpRequest request, RequestParameters parameters)
    {
        var length = request.QueryString.Value?.Length ?? 0;
        return length > options.MaxRequestBytes ? HttpMessages.TooLarge(length, options.MaxRequestBytes) : QueryStringReader.Read(request, parameters);
    }

    private ValueTask AnswerAsync(HttpContext http, AnswerFormat format, RequestParameters parameters, bool isGet)
    {
        if (options.Documents.Resolve(parameters, options.TrustedDocumentsOnly) is { } refusal)
            return sender.SendAsync(http, format, GraphQLResponse.Refused(refusal));
        var operation = engine.Prepare(parameters.Document.Span, parameters.OperationName);
        if (isGet && operation.Kind == OperationKind.Mutation)
            return sender.RefuseAsync(http, format, StatusCodes.Status405MethodNotAllowed, HttpMessages.MutationByGet);
        if (format == AnswerFormat.EventStream)
            return StreamAsync(http, parameters);
        return operation.Kind switch
        {
            null => sender.SendAsync(http, format, GraphQLResponse.Refused(operation.Errors)),
            OperationKind.Subscription => sender.RefuseAsync(http, format, StatusCodes.Status406NotAcceptable, HttpMessages.SubscriptionNeedsStream),
            _ => ExecuteAsync(http, format, operation, parameters),
        };
    }

    private async ValueTask ExecuteAsync(HttpContext http, AnswerFormat format, PreparedOperation operation, RequestParameters parameters)
    {
        if (!clients.TryEnter(http, http.User, out var admitted))
        {
            await sender.RefuseAsync(http, format, StatusCodes.Status429TooManyRequests, clients.Refusal);
            return;
        }

        using var admission = admitted;
        var response = await operation.ExecuteAsync(parameters.Variables, new HttpRequestContext(http, http.RequestAborted));
        await sender.SendAsync(http, format, response);
    }

    private async ValueTask StreamAsync(HttpContext http, RequestParameters parameters)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await using var answer = new EventStreamAnswer(http, time, options.KeepAlive, ended.Token);
        await answer.StartAsync();
        try
        {
            await foreach (var response in runner.RunAsync(http, parameters, new HttpRequestContext(http, ended.Token)))
                await answer.NextAsync(response);
            await answer.CompleteAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The stream ends without a completion, so that the client comes back when the server does.
        }
    }

    private static int StatusOf(GraphQLError error) => error.Code switch
    {
        ErrorCodes.LimitExceeded => StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.Timeout => StatusCodes.Status408RequestTimeout,
        _ => StatusCodes.Status400BadRequest,
    };
}
