using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.HotChocolate.Documents;

/// <summary>Hands documents to the request pipeline that were read, validated and measured before.</summary>
internal static class ReadDocuments
{
    /// <summary>Takes the place of the pipeline's steps that look a document up, parse and validate it.</summary>
    public static IRequestExecutorBuilder UseReadDocuments(this IRequestExecutorBuilder builder) => builder.UseRequest(next => context =>
    {
        var info = context.OperationDocumentInfo;
        info.Document = ((OperationDocument)context.Request.Document!).Document;
        info.IsValidated = true;
        return next(context);
    });
}
