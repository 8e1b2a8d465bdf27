using System.Text.Json;

namespace MicroCred.Hosting.Entities;

/// <summary>
/// The written form of each event of a kind: a name and a format number, both stable, for what is written once is read for ever. A changed
/// record gets the next number, and the number before it a function that reads it as today's.
/// </summary>
public sealed class EventFormats<TEvent>(JsonSerializerOptions? options = null)
    where TEvent : notnull
{
    private readonly JsonSerializerOptions options = options ?? EntityJson.Options;
    private readonly Dictionary<Type, Func<TEvent, NewEvent>> writers = [];
    private readonly Dictionary<(string Name, int Format), Func<string, TEvent>> readers = [];

    /// <summary>An event as it is written today.</summary>
    public EventFormats<TEvent> Add<T>(string name, int format = 1)
        where T : TEvent
    {
        writers.Add(typeof(T), happened => new(name, format, JsonSerializer.Serialize((T)happened, options)));
        readers.Add((name, format), data => JsonSerializer.Deserialize<T>(data, options)!);
        return this;
    }

    /// <summary>An event as it was written once.</summary>
    public EventFormats<TEvent> AddFormer(string name, int format, Func<JsonElement, TEvent> read)
    {
        readers.Add((name, format), data => read(JsonSerializer.Deserialize<JsonElement>(data)));
        return this;
    }

    public NewEvent Write(TEvent happened) =>
        writers.TryGetValue(happened.GetType(), out var write) ? write(happened) : throw new InvalidOperationException(HostingMessages.EventWithoutFormat(happened.GetType()));

    /// <exception cref="InvalidDataException">The journal holds an event that this release cannot read.</exception>
    public TEvent Read(JournalEvent written)
    {
        if (!readers.TryGetValue((written.Name, written.Format), out var read))
            throw new InvalidDataException(HostingMessages.UnknownEvent(written, readers.Keys));
        try
        {
            return read(written.Data);
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException(HostingMessages.UnreadableEvent(written, broken.Message), broken);
        }
    }
}
