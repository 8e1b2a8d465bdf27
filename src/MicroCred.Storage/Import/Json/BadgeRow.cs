using System.Globalization;
using System.Text.Json;

namespace MicroCred.Storage.Import.Json;

/// <summary>
/// An achievement read as a row. Only what the standard's field says is carried: its credits name no unit and its field of study no
/// classification, so that both are kept as words. A level is taken only from an alignment that names a framework and a level of it.
/// </summary>
internal sealed class BadgeRow(int number, JsonElement achievement) : ISourceRow
{
    private const string Competency = "CFItem";

    public int Number => number;

    public string? Text(string column) => column switch
    {
        ImportColumns.Provider => Of("creator", "name"),
        ImportColumns.Country => Of("creator", "address", "addressCountryCode"),
        ImportColumns.ProviderUrl => Of("creator", "url"),
        ImportColumns.Code => Of("humanCode"),
        ImportColumns.Title => Of("name"),
        ImportColumns.TitleLanguage => Of("inLanguage"),
        ImportColumns.LevelFramework => Level?.Framework,
        ImportColumns.Level => Level?.Number.ToString(CultureInfo.InvariantCulture),
        ImportColumns.Note => Of("description"),
        ImportColumns.Url => IsLink(Of("id")) ? Of("id") : null,
        ImportColumns.SourceTitle => Of("id") is { } id ? $"Open Badges achievement {id}" : null,
        ImportColumns.SourceUrl => IsLink(Of("id")) ? Of("id") : null,
        "credits_words" => Of("creditsAvailable") is { } credits ? $"creditsAvailable: {credits}" : null,
        "field_words" => Of("fieldOfStudy"),
        "assessment_words" => Of("criteria", "narrative"),
        _ => null,
    };

    public IReadOnlyList<string> List(string column) => column switch
    {
        ImportColumns.Languages => Of("inLanguage") is { } language ? [language] : [],
        ImportColumns.LearningOutcomes => [.. Alignments.Where(alignment => Of(alignment, "targetType") == Competency).Select(alignment => Of(alignment, "targetName")).OfType<string>()],
        _ => [],
    };

    private LevelId? Level =>
        Alignments.Select(alignment => Of(alignment, "targetFramework") is { } framework && int.TryParse(Of(alignment, "targetCode"), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? new LevelId(framework, level)
            : (LevelId?)null).FirstOrDefault(level => level is not null);

    private IEnumerable<JsonElement> Alignments =>
        achievement.ValueKind is JsonValueKind.Object && achievement.TryGetProperty("alignment", out var alignments) && alignments.ValueKind is JsonValueKind.Array
            ? alignments.EnumerateArray()
            : [];

    private string? Of(params ReadOnlySpan<string> path) => Of(achievement, path);

    private static string? Of(JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (from.ValueKind is not JsonValueKind.Object || !from.TryGetProperty(name, out from))
                return null;
        }

        return from.ValueKind switch
        {
            JsonValueKind.String => from.GetString()!.Trim() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number => from.GetRawText(),
            _ => null,
        };
    }

    private static bool IsLink(string? text) => text is not null && text.StartsWith("http", StringComparison.OrdinalIgnoreCase);
}
