using System.Net;
using System.Net.Http.Headers;
using System.Text;
using MicroCred.GraphQL.Execution;

namespace MicroCred.GraphQL.Tests.Transport;

public sealed class HttpTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLJson = "application/graphql-response+json; charset=utf-8";

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/json", Json)]
    [InlineData("application/graphql-response+json", GraphQLJson)]
    [InlineData("application/graphql-response+json, application/json", GraphQLJson)]
    [InlineData("application/json, application/graphql-response+json;q=0.9", Json)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphQLJson)]
    [InlineData("text/html, application/xhtml+xml, */*;q=0.8", Json)]
    [InlineData("APPLICATION/JSON;q=0.2, text/plain", Json)]
    public async Task Accept_AnyFormServed_DecidesTheMediaType(string? accept, string mediaType)
    {
        var server = shared.Server;

        var answer = await SendAsync(server, Post("""{"query":"{ hello }"}""", accept));

        Assert.Equal((HttpStatusCode.OK, mediaType, """{"data":{"hello":"Hello, world!"}}"""), answer);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("not a media type")]
    public async Task Accept_NothingServed_IsNotAcceptable(string accept)
    {
        var server = shared.Server;

        var (status, mediaType, body) = await SendAsync(server, Post("""{"query":"{ hello }"}""", accept));

        Assert.Equal((HttpStatusCode.NotAcceptable, Json), (status, mediaType));
        Assert.Contains("\"code\":\"BAD_REQUEST\"", body);
    }

    [Theory]
    [InlineData("""{"query":"query ($n: String) { hello(name: $n) }","variables":{"n":"Run🏃Swim🏊"}}""", """{"data":{"hello":"Hello, Run🏃Swim🏊!"}}""")]
    [InlineData("""{"query":"query A { hello } query B { added }","operationName":"B","extensions":{"x":[1]},"variables":null}""", """{"data":{"added":0}}""")]
    [InlineData("""{"unknown":{"a":[1,2]},"query":"{\n  hello # \u00e9\n}","operationName":null,"extensions":null}""", """{"data":{"hello":"Hello, world!"}}""")]
    [InlineData("""{"query":"mutation { add(by: 2) }"}""", """{"data":{"add":2}}""")]
    public async Task Post_WellFormed_IsAnswered(string request, string response)
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal((HttpStatusCode.OK, GraphQLJson, EngineUnderTest.AsWritten(response)), await SendAsync(server, Post(request, "application/graphql-response+json")));
    }

    [Theory]
    [InlineData("", "The body must be a JSON object with a \\\"query\\\".")]
    [InlineData("[]", "The body is a list. Batches are not accepted: send one operation a request.")]
    [InlineData("1", "The body must be a JSON object with a \\\"query\\\".")]
    [InlineData("{}", "\\\"query\\\" is missing. Give the document as a string.")]
    [InlineData("""{"query":null}""", "\\\"query\\\" is missing. Give the document as a string.")]
    [InlineData("""{"query":1}""", "\\\"query\\\" must be a string, but is a number.")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", "\\\"variables\\\" must be an object, but is a list.")]
    [InlineData("""{"query":"{ hello }","operationName":{}}""", "\\\"operationName\\\" must be a string, but is an object.")]
    [InlineData("""{"query":"{ hello }","extensions":"a"}""", "\\\"extensions\\\" must be an object, but is a string.")]
    [InlineData("""{"query":"{ hello }","query":"{ added }"}""", "\\\"query\\\" is given twice.")]
    [InlineData("""{"query":"{ hello }" """, "The body is not well-formed JSON at line 1, byte 22.")]
    [InlineData("""{"query":"{ hello }"} {}""", "The body is not well-formed JSON at line 1, byte 23.")]
    [InlineData("""{"query":"\uD800"}""", "The request is not well-formed UTF-8.")]
    public async Task Post_Malformed_IsABadRequestThatSaysWhy(string request, string message)
    {
        var server = shared.Server;

        var expected = "{\"errors\":[{\"message\":\"" + message + "\",\"extensions\":{\"code\":\"BAD_REQUEST\"}}]}";
        Assert.Equal((HttpStatusCode.BadRequest, Json, expected), await SendAsync(server, Post(request)));
    }

    [Fact]
    public async Task Post_BrokenUtf8_IsABadRequest()
    {
        var server = shared.Server;
        var request = Post("");
        request.Content = new ByteArrayContent([.. "{\"query\":\"{ hello # "u8, 0xC3, 0x28, .. " }\"}"u8]) { Headers = { ContentType = new("application/json") } };

        var (status, _, body) = await SendAsync(server, request);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("The request is not well-formed UTF-8.", body);
    }

    [Theory]
    [InlineData("{", "GRAPHQL_PARSE_FAILED")]
    [InlineData("{ unknown }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("query ($n: Int!) { text(length: $n) }", "BAD_USER_INPUT")]
    [InlineData("query A { hello } query B { hello }", "BAD_REQUEST")]
    public async Task Post_RequestError_HasTheStatusOfTheMediaType(string query, string code)
    {
        var server = shared.Server;

        var (told, _, body) = await SendAsync(server, Post($$"""{"query":"{{query}}"}""", "application/graphql-response+json"));
        var (untold, _, sameBody) = await SendAsync(server, Post($$"""{"query":"{{query}}"}""", "application/json"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (told, untold));
        Assert.Equal(body, sameBody);
        Assert.Contains($"\"code\":\"{code}\"", body);
        Assert.DoesNotContain("\"data\"", body);
    }

    [Theory]
    [InlineData("?query={hello}", 200, """{"data":{"hello":"Hello, world!"}}""")]
    [InlineData("?query=query($n:String){hello(name:$n)}&variables={\"n\":\"a%2Bb\"}&operationName=&extensions={}", 200, """{"data":{"hello":"Hello, a+b!"}}""")]
    [InlineData("", 400, """{"errors":[{"message":"\"query\" is missing. Give the document as a string.","extensions":{"code":"BAD_REQUEST"}}]}""")]
    [InlineData("?query={hello}&query={hello}", 400, """{"errors":[{"message":"\"query\" is given twice.","extensions":{"code":"BAD_REQUEST"}}]}""")]
    [InlineData("?query={hello}&variables={", 400, """{"errors":[{"message":"\"variables\" is not well-formed JSON.","extensions":{"code":"BAD_REQUEST"}}]}""")]
    [InlineData("?query={hello}&variables=1", 400, """{"errors":[{"message":"\"variables\" must be an object, but is a number.","extensions":{"code":"BAD_REQUEST"}}]}""")]
    [InlineData("?query=mutation{add(by:1)}", 405, """{"errors":[{"message":"A GET request can only query. Send mutations with POST.","extensions":{"code":"BAD_REQUEST"}}]}""")]
    public async Task Get_AnyParameters_AreAnswered(string query, int status, string body)
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(((HttpStatusCode)status, Json, body), await SendAsync(server, new(HttpMethod.Get, "/graphql" + query)));
        Assert.Equal("{\"data\":{\"added\":0}}", await server.Client.GetStringAsync("/graphql?query={added}"));
    }

    [Theory]
    [InlineData("PUT", "GET, POST")]
    [InlineData("DELETE", "GET, POST")]
    [InlineData("GET", "POST")]
    public async Task Method_NotFitting_SaysWhichAreAllowed(string method, string allowed)
    {
        var server = shared.Server;

        using var response = await server.Client.SendAsync(new(new HttpMethod(method), "/graphql?query=mutation{add(by:1)}"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allowed, string.Join(", ", response.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Post_OtherThanJson_IsNotRead(string? contentType)
    {
        await using var server = await RunningServer.StartAsync();
        var request = Post("""{"query":"mutation { add(by: 1) }"}""");
        request.Content!.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(server, request)).Item1);
        Assert.Equal("{\"data\":{\"added\":0}}", await server.Client.GetStringAsync("/graphql?query={added}"));
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false, 403)]
    [InlineData("Sec-Fetch-Site", "same-site", false, 403)]
    [InlineData("Sec-Fetch-Site", "cross-site", true, 200)]
    [InlineData("Sec-Fetch-Site", "same-origin", false, 200)]
    [InlineData("Sec-Fetch-Site", "none", false, 200)]
    [InlineData("Origin", "https://elsewhere.example", false, 403)]
    [InlineData("Origin", "null", false, 403)]
    [InlineData("Origin", "https://elsewhere.example", true, 200)]
    [InlineData("Accept", "application/json", false, 200)]
    public async Task Get_FromAnotherSite_NeedsAHeaderThatBrowsersAskAbout(string header, string value, bool hasPreflightHeader, int status)
    {
        var server = shared.Server;
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}") { Headers = { { header, value } } };
        if (hasPreflightHeader)
            request.Headers.Add("GraphQL-Require-Preflight", "1");

        Assert.Equal((HttpStatusCode)status, (await SendAsync(server, request)).Item1);
    }

    [Fact]
    public async Task Get_FromTheSameHost_MayNameItsOrigin()
    {
        var server = shared.Server;
        var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={hello}") { Headers = { { "Origin", server.Address.GetLeftPart(UriPartial.Authority) } } };

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(server, request)).Item1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_TooLarge_IsRefusedWithTheLimit(bool isLengthKnown)
    {
        await using var server = await RunningServer.StartAsync(new() { MaxRequestBytes = 1000 });
        var request = Post("{\"query\":\"{ hello }\",\"x\":\"" + new string('x', 2000) + "\"}");
        request.Headers.TransferEncodingChunked = !isLengthKnown;

        var (status, _, body) = await SendAsync(server, request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("\"limit\":\"requestBytes\"", body);
        Assert.Contains("\"allowed\":1000", body);
    }

    [Theory]
    [InlineData("""{"a":1,"b":[true,null]}""", HttpStatusCode.OK, """{"data":{"hello":"Hello, world!"}}""")]
    [InlineData(
        """{"a":1,"b":[true,{"c":""}]}""",
        HttpStatusCode.RequestEntityTooLarge,
        """{"errors":[{"message":"The variables hold at least 5 values; 4 are allowed. Send them in several requests.","extensions":{"code":"LIMIT_EXCEEDED","limit":"variableValues","actual":5,"allowed":4}}]}""")]
    public async Task Variables_OfManyValues_AreCountedAtAnyDepth(string variables, HttpStatusCode status, string answer)
    {
        await using var server = await RunningServer.StartAsync(engine: EngineOptions.Default with { Limits = new() { VariableValues = 4 } });

        var posted = await SendAsync(server, Post($$"""{"query":"{ hello }","variables":{{variables}}}"""));
        var got = await SendAsync(server, new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={{hello}}&variables={Uri.EscapeDataString(variables)}"));

        Assert.Equal((status, Json, answer), posted);
        Assert.Equal((status, Json, answer), got);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task Variables_OfAnyLength_ArriveWhole(int length)
    {
        var text = string.Concat(Enumerable.Repeat("größe ", length / 6));

        var (status, _, body) = await SendAsync(shared.Server, Post($$$"""{"query":"query ($n: String) { hello(name: $n) }","variables":{"x":[{}],"n":"{{{text}}}"}}"""));

        Assert.Equal((HttpStatusCode.OK, $$$"""{"data":{"hello":"Hello, {{{text}}}!"}}"""), (status, body));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("identity", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    public async Task Answer_Long_IsCompressedAsAccepted(string? accept, string? encoding)
    {
        var server = shared.Server;
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = server.Address };
        var request = Post("""{"query":"{ text(length: 5000) }"}""");
        if (accept is not null)
            request.Headers.Add("Accept-Encoding", accept);

        using var response = await client.SendAsync(request);

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(encoding is not null, response.Content.Headers.ContentLength < 1000);
        var body = await response.Content.ReadAsStreamAsync();
        Stream plain = encoding switch
        {
            "br" => new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress),
            "gzip" => new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress),
            _ => body,
        };
        Assert.Equal("{\"data\":{\"text\":\"" + new string('x', 5000) + "\"}}", await new StreamReader(plain).ReadToEndAsync());
    }

    private static HttpRequestMessage Post(string body, string? accept = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return request;
    }

    private static async Task<(HttpStatusCode, string?, string)> SendAsync(RunningServer server, HttpRequestMessage request)
    {
        using var response = await server.Client.SendAsync(request);
        return (response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync());
    }
}
