using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace MicroCred.Storage.Drafts;

/// <summary>A place among drafts in the order of their last change.</summary>
internal readonly record struct DraftCursor(DateTimeOffset UpdatedAt, string Id)
{
    private const int LongestText = 200;

    public static bool TryParse(string text, out DraftCursor cursor)
    {
        cursor = default;
        if (text.Length > LongestText || !Base64Url.IsValid(text))
            return false;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|', 2);
        if (parts is not [var moment, var id]
            || !long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            || milliseconds > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            return false;
        cursor = new(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), id);
        return true;
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{UpdatedAt.ToUnixTimeMilliseconds()}|{Id}")));
}
