using System.Security.Claims;
using MicroCred.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace MicroCred.GraphQL.Transport;

/// <summary>What resolvers may ask of the HTTP request behind an operation.</summary>
internal sealed class HttpRequestContext(HttpContext http, CancellationToken aborted) : RequestContext
{
    public override IServiceProvider Services => http.RequestServices;

    public override ClaimsPrincipal User => http.User;

    public override CancellationToken Aborted => aborted;
}
