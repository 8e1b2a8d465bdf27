using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroCred.Drafting;

/// <summary>Writes an exact fraction as the text it reads: <c>"40"</c>, <c>"136/3"</c>.</summary>
public sealed class FractionJson : JsonConverter<Fraction>
{
    public override Fraction Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Fraction.TryParse(reader.GetString(), out var fraction)
            ? fraction
            : throw new JsonException("Expected a number or a fraction as a text, for example \"40\" or \"136/3\".");

    public override void Write(Utf8JsonWriter writer, Fraction value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
