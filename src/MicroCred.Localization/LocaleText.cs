using System.Text;

namespace MicroCred.Localization;

/// <summary>One text in one language.</summary>
internal sealed class LocaleText(string value)
{
    private CompositeFormat? format;

    public string Value => value;

    /// <summary>The text with its placeholders found; done once, when it is first filled in.</summary>
    /// <exception cref="FormatException">A brace stands alone.</exception>
    public CompositeFormat Format => format ??= CompositeFormat.Parse(value);
}
