namespace MicroCred.Portal.Registering;

/// <summary>Texts as somebody typed or sent them.</summary>
internal static class TypedText
{
    /// <summary>Without the blanks around it; absent where nothing else is left.</summary>
    public static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>The same but for blanks and line ends, which a browser does not keep.</summary>
    public static bool IsSame(string one, string other) => one == other || OneLine(one) == OneLine(other);

    /// <summary>Every run of blanks and line ends as one blank.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
