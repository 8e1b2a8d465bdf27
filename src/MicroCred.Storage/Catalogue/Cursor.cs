using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace MicroCred.Storage.Catalogue;

/// <summary>A place in an order: the key and id of the entry it was made for, so that it holds while entries before it come and go.</summary>
internal readonly record struct Cursor(CatalogueOrder Order, string Key, long Id)
{
    public static bool TryParse(string text, CatalogueOrder order, out Cursor cursor)
    {
        cursor = default;
        if (text.Length > 400 || !Base64Url.IsValid(text))
            return false;
        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('|', 3);
        if (parts is not [var name, var idText, var key]
            || name != order.ToString()
            || !long.TryParse(idText, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return false;
        cursor = new(order, key, id);
        return true;
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Order}|{Id}|{Key}")));
}
