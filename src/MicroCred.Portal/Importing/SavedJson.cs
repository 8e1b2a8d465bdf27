using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Importing;

/// <summary>What an import leaves on disk, as JSON. Messages are kept in no language: whoever reads them has them in her own.</summary>
internal static class SavedJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new MessageConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary><c>["import.row.tooLong", 4100, 4000]</c>: numbers stay numbers, for a text may format them.</summary>
    private sealed class MessageConverter : JsonConverter<Message>
    {
        public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var parts = JsonElement.ParseValue(ref reader).EnumerateArray().ToList();
            return new(parts[0].GetString()!, [.. parts.Skip(1).Select(part => part.ValueKind is JsonValueKind.Number ? part.GetDecimal() : (object)part.GetString()!)]);
        }

        public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.Key);
            foreach (var argument in value.Arguments)
            {
                if (argument is int or long or decimal)
                    writer.WriteNumberValue(Convert.ToDecimal(argument, CultureInfo.InvariantCulture));
                else
                    writer.WriteStringValue(Convert.ToString(argument, CultureInfo.InvariantCulture));
            }

            writer.WriteEndArray();
        }
    }
}
