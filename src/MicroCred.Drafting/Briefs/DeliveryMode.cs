using System.Text.Json.Serialization;

namespace MicroCred.Drafting.Briefs;

/// <summary>How the course reaches its learners.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeliveryMode>))]
public enum DeliveryMode { Conventional, Blended, Online, OpenDistance }
