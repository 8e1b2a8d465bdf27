using System.ClientModel;
using System.Net;
using System.Text.Json;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>What can go wrong on the way to an OpenAI-compatible endpoint and back, in the one form that the drafter knows.</summary>
public static class EndpointFailures
{
    /// <summary>The failure with the endpoint's status where there was one; null for what is no failure of the endpoint: a person who gave up, or a bug.</summary>
    public static HttpRequestException? Find(Exception thrown) => thrown switch
    {
        ClientResultException refused => new("The endpoint refused the request.", refused, refused.Status == 0 ? null : (HttpStatusCode)refused.Status),
        IOException or JsonException or ArgumentException or FormatException or InvalidOperationException or KeyNotFoundException => new("The endpoint's answer cannot be read.", thrown),
        _ => null,
    };
}
