namespace MicroCred.GraphQL.Transport;

/// <summary>What the HTTP endpoint allows. The defaults suit a public service.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Bytes of a request's body, or of its query string. Default 1 MiB: a document is small, but variables may carry a text.</summary>
    public int MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>How long a client may take to send the body. Default 10 seconds.</summary>
    public TimeSpan MaxReadTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Answers of at least so many bytes are compressed when the client accepts it. Default 1400, about what one packet carries.</summary>
    public int CompressFrom { get; set; } = 1400;
}
