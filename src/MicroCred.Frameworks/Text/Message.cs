using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace MicroCred.Frameworks.Text;

/// <summary>
/// Something to tell a reader, in no language yet: a key of <c>locales/</c> and the values for its placeholders.
/// The portal words it in the reader's language; a value that is a <see cref="LocalizedText"/> or another message is worded first.
/// </summary>
[JsonConverter(typeof(MessageJson))]
public sealed record Message(string Key, params ImmutableArray<object> Arguments)
{
    public bool Equals(Message? other) =>
        other is not null && Key == other.Key && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);
}
