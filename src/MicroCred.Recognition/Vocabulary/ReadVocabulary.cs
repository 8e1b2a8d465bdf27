using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MicroCred.Recognition.Vocabulary;

/// <summary>Reads <c>vocabulary/</c> strictly: an unknown key or a wrong shape is a problem with its file and line.</summary>
public static class ReadVocabulary
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();

    /// <exception cref="VocabularyException">A file is missing or wrong. Names file, line and reason.</exception>
    public static DomainVocabulary From(string folder)
    {
        var concepts = Read<List<Dictionary<string, List<string>>>>(folder, "concepts.yaml");
        var words = Read<Dictionary<string, WordsNode>>(folder, "words.yaml");
        var friends = Read<List<FalseFriendNode>>(folder, "false-friends.yaml");
        return new(
            words.Select(language => new LanguageWords(
                language.Key,
                language.Value.Ignored.SelectMany(FoldedWords.Of),
                language.Value.Prefixes,
                language.Value.Suffixes,
                Phrases(concepts, language.Key))),
            friends.Select(friend => new FalseFriend(friend.Word, friend.Meanings.ToImmutableSortedDictionary(meaning => meaning.Key, meaning => Meaning(folder, friend.Word, meaning.Value)))));
    }

    private static LocalizedText Meaning(string folder, string word, Dictionary<string, string> byLanguage) => byLanguage.ContainsKey(LocalizedText.SourceLanguage)
        ? new(byLanguage)
        : throw new VocabularyException($"{Path.Combine(folder, "false-friends.yaml")}: a meaning of '{word}' is not said in English; add 'en'.");

    /// <summary>A concept is named by its first English word; of two concepts with one phrase the first counts.</summary>
    private static IEnumerable<(string, string)> Phrases(List<Dictionary<string, List<string>>> concepts, string language) =>
        (from concept in concepts
         from phrase in concept.GetValueOrDefault(language) ?? []
         select (phrase, concept[LocalizedText.SourceLanguage][0])).DistinctBy(pair => string.Join(' ', FoldedWords.Of(pair.phrase)));

    private static T Read<T>(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        try
        {
            using var reader = new StreamReader(file);
            return Yaml.Deserialize<T>(reader);
        }
        catch (YamlException wrong)
        {
            throw new VocabularyException($"{file}:{wrong.Start.Line}: {wrong.InnerException?.Message ?? wrong.Message}", wrong);
        }
        catch (IOException missing)
        {
            throw new VocabularyException($"{file}: {missing.Message}", missing);
        }
    }

    private sealed class WordsNode
    {
        public List<string> Ignored { get; set; } = [];

        public List<string> Prefixes { get; set; } = [];

        public List<string> Suffixes { get; set; } = [];
    }

    private sealed class FalseFriendNode
    {
        public string Word { get; set; } = "";

        public Dictionary<string, Dictionary<string, string>> Meanings { get; set; } = [];
    }
}

/// <summary>The vocabulary cannot be read: a broken installation.</summary>
public sealed class VocabularyException(string message, Exception? cause = null) : Exception(message, cause);
