using System.Buffers.Text;
using System.Text;

namespace MicroCred.Portal.Api.Roots;

/// <summary>A Relay global ID: opaque to clients, the same for the same thing for ever. Made of the type's name and the thing's own key.</summary>
internal readonly record struct GlobalId(string Type, string Key)
{
    private const int LongestText = 512;

    public static bool TryParse(string text, out GlobalId id)
    {
        id = default;
        if (text.Length > LongestText || !Base64Url.IsValid(text, out var length))
            return false;
        Span<byte> bytes = stackalloc byte[length];
        Base64Url.DecodeFromChars(text, bytes);
        var separator = bytes.IndexOf((byte)':');
        if (separator <= 0)
            return false;
        id = new(Encoding.UTF8.GetString(bytes[..separator]), Encoding.UTF8.GetString(bytes[(separator + 1)..]));
        return true;
    }

    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{Type}:{Key}"));
}
