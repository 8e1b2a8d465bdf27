using System.Text.Json;
using MicroCred.Frameworks.Results;
using MicroCred.Hosting.Entities;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>A refusal as JSON, so that it can be worded later in whatever language its reader has by then.</summary>
internal static class KeptRefusal
{
    public static string Write(Refusal refusal) => JsonSerializer.Serialize(refusal, EntityJson.Options);

    public static Refusal Read(string json) => JsonSerializer.Deserialize<Refusal>(json, EntityJson.Options)!;
}
