using System.Text.Json;
using MicroCred.Drafting.Drafters.ModelBased.Shapes;

namespace MicroCred.Drafting.Drafters.ModelBased.Tools;

/// <summary>What a tool says to a model: one JSON object, either the data or an <c>error</c>.</summary>
internal sealed record ToolAnswer(JsonElement Json)
{
    public static ToolAnswer Data(object data) => new(JsonSerializer.SerializeToElement(data, StrictJson.Options));

    public override string ToString() => JsonSerializer.Serialize(Json, StrictJson.Options);
}
