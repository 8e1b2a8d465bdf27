using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Search;
using Npgsql;

namespace MicroCred.Storage.PostgreSql;

/// <summary>A query's words and conditions as SQL, each kept apart so that a facet can be counted without its own.</summary>
internal sealed class PostgreSqlConditions
{
    private readonly List<(Condition Name, string Sql)> conditions = [];
    private readonly List<NpgsqlParameter> parameters = [];

    public PostgreSqlConditions(CheckedQuery query, AqrfLevels aqrfLevels, IEnumerable<LevelId> levels)
    {
        var filter = query.Filter;
        if (!query.Words.IsEmpty)
        {
            Add(Condition.Words, $"words.whole @@ {Parameter("anywhere", Terms(query.Words, isPrefix: true))}::tsquery");
            Parameter("title_whole", Terms(query.Words, isPrefix: false));
            Parameter("title_prefix", Terms(query.Words, isPrefix: true));
        }

        if (!filter.Countries.IsEmpty)
            Add(Condition.Country, $"provider.country = ANY ({Parameter("countries", filter.Countries.Select(country => country.ToUpperInvariant()).ToArray())})");
        if (filter.Framework is { } framework)
            Add(Condition.Level, LevelIsOneOf("levels", levels.Where(level => level.Framework.Equals(framework, StringComparison.OrdinalIgnoreCase) && (filter.Level ?? level.Number) == level.Number)));
        if (filter.AqrfLevel is { } aqrf)
            Add(Condition.AqrfLevel, LevelIsOneOf("aqrf_levels", levels.Where(level => aqrfLevels.Of(level).Contains(aqrf))));
        if (filter.Field is { } field)
            Add(Condition.Field, $"starts_with(entry.field, {Parameter("field", field)})");
        if (!filter.DeliveryModes.IsEmpty)
            Add(Condition.Mode, $"entry.delivery_mode = ANY ({Parameter("modes", filter.DeliveryModes.Select(mode => (int)mode).ToArray())})");
        if (filter.QualityVerified is { } verified)
            Add(Condition.Quality, $"entry.quality_verified = {Parameter("verified", verified)}");
        if (filter.MinHours is not null || filter.MaxHours is not null)
            Add(Condition.Hours, $"entry.centihours BETWEEN {Parameter("least", Centihours(filter.MinHours, 0))} AND {Parameter("most", Centihours(filter.MaxHours, int.MaxValue))}");
        if (filter.Provider is { } provider)
            Add(Condition.Provider, $"entry.provider_id = {Parameter("provider", provider.Value)}");
        HasWords = !query.Words.IsEmpty;
    }

    public enum Condition { Words, Country, Level, AqrfLevel, Field, Mode, Hours, Quality, Provider }

    public bool HasWords { get; }

    /// <summary>A command over the matching entries.</summary>
    /// <param name="left">The condition to leave out.</param>
    /// <param name="select">From <c>SELECT</c> up to the table; it may use entry, provider and, where there are words, words.</param>
    /// <param name="rest">What follows the conditions; a further condition begins with AND.</param>
    public NpgsqlCommand Command(NpgsqlConnection connection, Condition? left, string select, string rest)
    {
        var words = HasWords ? " JOIN entry_words AS words ON words.entry_id = entry.id" : "";
        var where = string.Join(" AND ", conditions.Where(condition => condition.Name != left).Select(condition => condition.Sql).Prepend("true"));
        var command = new NpgsqlCommand($"{select} FROM entry JOIN provider ON provider.id = entry.provider_id{words} WHERE {where} {rest}", connection);
        foreach (var parameter in parameters.Where(parameter => command.CommandText.Contains($"@{parameter.ParameterName}", StringComparison.Ordinal)))
            command.Parameters.Add(parameter.Clone());
        return command;
    }

    private void Add(Condition name, string sql) => conditions.Add((name, sql));

    private string Parameter(string name, object value)
    {
        parameters.Add(new(name, value));
        return "@" + name;
    }

    private string LevelIsOneOf(string name, IEnumerable<LevelId> levels) =>
        $"entry.level_framework || ' ' || entry.level_number = ANY ({Parameter(name, levels.Select(level => level.ToString()).ToArray())})";

    /// <summary>In the full-text query language. A folded word holds letters and digits only, so that quotes are enough.</summary>
    private static string Terms(ImmutableArray<string> words, bool isPrefix) =>
        string.Join(" & ", words.Select(word => $"'{word}'{(isPrefix && word.Length >= SearchWords.ShortestPrefix ? ":*" : "")}"));

    private static int Centihours(decimal? hours, int otherwise) =>
        hours is { } stated ? (int)decimal.Clamp(decimal.Round(stated * 100, MidpointRounding.AwayFromZero), 0, int.MaxValue) : otherwise;
}
