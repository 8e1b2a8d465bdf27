using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MicroCred.Frameworks.Quantities;

namespace MicroCred.Frameworks.Text;

/// <summary>
/// Writes a message so that another process words it as this one would: a text and a whole number as they are, any other value as an object that
/// names its type. An enum value goes as the message that names it. A value of a type that is not listed here is a bug of who made the message.
/// </summary>
internal sealed class MessageJson : JsonConverter<Message>
{
    public override Message Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ReadMessage(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, Message value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("key", value.Key);
        if (!value.Arguments.IsDefaultOrEmpty)
        {
            writer.WriteStartArray("arguments");
            foreach (var argument in value.Arguments)
                WriteArgument(writer, argument, options);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private void WriteArgument(Utf8JsonWriter writer, object argument, JsonSerializerOptions options)
    {
        switch (argument)
        {
            case string text: writer.WriteStringValue(text); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: WriteTyped(writer, "long", () => writer.WriteNumberValue(number)); break;
            case decimal number: WriteTyped(writer, "decimal", () => writer.WriteNumberValue(number)); break;
            case Fraction amount: WriteTyped(writer, "fraction", () => writer.WriteStringValue(amount.ToString())); break;
            case DateOnly day: WriteTyped(writer, "date", () => writer.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture))); break;
            case DateTimeOffset moment: WriteTyped(writer, "moment", () => writer.WriteStringValue(moment)); break;
            case Message message: WriteTyped(writer, "message", () => Write(writer, message, options)); break;
            case Enum value: WriteTyped(writer, "message", () => Write(writer, new($"enum.{value.GetType().Name}.{value}"), options)); break;
            case LocalizedText text: WriteTyped(writer, "localized", () => JsonSerializer.Serialize(writer, text.Languages.ToDictionary(language => language, text.In), options)); break;
            case IEnumerable<Message> messages: WriteTyped(writer, "messages", () => JsonSerializer.Serialize(writer, messages, options)); break;
            case IEnumerable<string> texts: WriteTyped(writer, "texts", () => JsonSerializer.Serialize(writer, texts, options)); break;
            default: throw new NotSupportedException($"A message holds a {argument.GetType().Name}, which cannot cross to another process: pass a type that {nameof(MessageJson)} lists, or add it there.");
        }
    }

    private static void WriteTyped(Utf8JsonWriter writer, string type, Action write)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(type);
        write();
        writer.WriteEndObject();
    }

    private static Message ReadMessage(JsonElement json) =>
        new(json.GetProperty("key").GetString()!, json.TryGetProperty("arguments", out var arguments) ? [.. arguments.EnumerateArray().Select(ReadArgument)] : []);

    private static object ReadArgument(JsonElement json)
    {
        if (json.ValueKind is JsonValueKind.String)
            return json.GetString()!;
        if (json.ValueKind is JsonValueKind.Number)
            return json.GetInt32();
        var typed = json.EnumerateObject().Single();
        return typed.Name switch
        {
            "long" => typed.Value.GetInt64(),
            "decimal" => typed.Value.GetDecimal(),
            "fraction" when Fraction.TryParse(typed.Value.GetString(), out var amount) => amount,
            "date" => DateOnly.ParseExact(typed.Value.GetString()!, "O", CultureInfo.InvariantCulture),
            "moment" => typed.Value.GetDateTimeOffset(),
            "message" => ReadMessage(typed.Value),
            "localized" => new LocalizedText(typed.Value.Deserialize<Dictionary<string, string>>()!),
            "messages" => typed.Value.EnumerateArray().Select(ReadMessage).ToImmutableArray(),
            "texts" => typed.Value.EnumerateArray().Select(text => text.GetString()!).ToImmutableArray(),
            _ => throw new JsonException($"A message holds a value of type '{typed.Name}', which this release does not know."),
        };
    }
}
