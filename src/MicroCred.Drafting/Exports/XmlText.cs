using System.Text;
using System.Xml;

namespace MicroCred.Drafting.Exports;

internal static class XmlText
{
    /// <summary>Without the characters that XML 1.0 cannot hold (control characters, lone surrogates): pasted text has them.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
        }

        return clean.ToString();
    }
}
