using System.Text.Json;

namespace MicroCred.Localization;

/// <summary>Reads one <c>locales/&lt;culture&gt;.json</c>: nested objects of texts, flattened to dotted keys (<c>home.title</c>).</summary>
/// <remarks>A name that begins with <c>@</c> is a note to the translator about the text of the same name, and no text.</remarks>
public static class LocaleFile
{
    /// <exception cref="LocaleException">The file is no JSON, or holds something other than texts, notes and objects, or a key twice.</exception>
    public static IReadOnlyDictionary<string, string> Read(string path)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path), new() { CommentHandling = JsonCommentHandling.Disallow });
            Flatten(path, document.RootElement, prefix: "", texts);
        }
        catch (JsonException malformed)
        {
            throw new LocaleException($"{path}:{malformed.LineNumber + 1}: not JSON: {malformed.Message}");
        }

        return texts;
    }

    private static void Flatten(string path, JsonElement group, string prefix, Dictionary<string, string> texts)
    {
        if (group.ValueKind != JsonValueKind.Object)
            throw new LocaleException($"{path}: '{prefix.TrimEnd('.')}' is {group.ValueKind}; expected a text or an object of texts.");
        foreach (var member in group.EnumerateObject())
        {
            var key = prefix + member.Name;
            if (member.Name.StartsWith('@'))
                continue;
            if (member.Value.ValueKind != JsonValueKind.String)
                Flatten(path, member.Value, key + ".", texts);
            else if (!texts.TryAdd(key, member.Value.GetString()!))
                throw new LocaleException($"{path}: '{key}' stands twice; keep one.");
        }
    }
}

/// <summary>A locale file that cannot be used. The message names the file and what to mend.</summary>
public sealed class LocaleException(string message) : Exception(message);
