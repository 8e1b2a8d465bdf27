using MicroCred.GraphQL.Transport.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.GraphQL.Transport;

/// <summary>
/// Has the endpoint answer a few requests that no client sent, so that its code is compiled before the first client comes. Each takes one way out:
/// an answer, a value that does not fit, a document that is not valid, one that is none.
/// </summary>
internal static class WarmUp
{
    public static async Task RunAsync(HttpEndpoint endpoint, IServiceProvider services)
    {
        await RunAsync(endpoint, services, """{"query":"query($n:String!){__type(name:$n){name fields{name args{name} type{name}}}}","variables":{"n":"Query"}}"""u8.ToArray());
        await RunAsync(endpoint, services, """{"query":"query($n:String!){__type(name:$n){name}}","variables":{"n":{"x":[1]}}}"""u8.ToArray());
        await RunAsync(endpoint, services, """{"query":"{...F} fragment F on Query{a:__typename b}"}"""u8.ToArray());
        await RunAsync(endpoint, services, """{"query":"{"}"""u8.ToArray());
    }

    private static async Task RunAsync(HttpEndpoint endpoint, IServiceProvider services, byte[] body)
    {
        await using var scope = services.CreateAsyncScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Request.Method = HttpMethods.Post;
        http.Request.ContentType = "application/json";
        http.Request.ContentLength = body.Length;
        http.Request.Body = new MemoryStream(body);
        await endpoint.HandleAsync(http);
    }
}
