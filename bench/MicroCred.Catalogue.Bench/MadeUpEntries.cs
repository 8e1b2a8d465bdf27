using System.Globalization;
using System.Text;

namespace MicroCred.Catalogue.Bench;

/// <summary>
/// Writes N made-up entries as an import file: the same N give the same file. They follow the patterns of the public examples (much is
/// not stated) and every one is marked as made up, in its provider's name and in the column for it.
/// </summary>
internal static class MadeUpEntries
{
    private const string Header =
        "provider,country,provider_kind,code,title,title_language,level_framework,level,credits,credit_system,notional_hours,weeks,delivery_mode,field,languages,"
        + "learning_outcomes,assessments,quality_kind,quality_body,quality_verified,enrolment_requirements,programme_of_origin,made_up,evidence_strength";

    private const int EntriesPerProvider = 250;

    private static readonly string[] Modes = ["ONLINE", "ONLINE", "BLENDED", "CONVENTIONAL", "OPEN_DISTANCE"];

    private static readonly string[] Quality = ["INSTITUTIONAL", "INSTITUTIONAL", "ACCREDITED_PROGRAMME", "QUALITY_VERIFICATION", "REGISTRATION"];

    public static void Write(int count, string file)
    {
        using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false), bufferSize: 1 << 16);
        writer.Write(Header);
        writer.Write('\n');
        var chance = new Random(2026);
        for (var i = 0; i < count; i++)
        {
            writer.Write(Row(i, count, chance));
            writer.Write('\n');
        }
    }

    private static string Row(int number, int count, Random chance)
    {
        var provider = chance.Next(Math.Max(20, count / EntriesPerProvider));
        var country = MadeUpWords.Countries[provider % MadeUpWords.Countries.Length];
        var language = chance.Next(5) == 0 ? 0 : country.Language;
        var subject = MadeUpWords.Subjects[chance.Next(MadeUpWords.Subjects.Length)];
        var topic = subject[language + 1];
        var title = string.Format(CultureInfo.InvariantCulture, Pick(chance, MadeUpWords.Titles[language]), topic);
        var hours = Hours(chance);
        var statesCredits = country.Credits is not null && chance.Next(2) == 0;
        var statesLevel = country.Framework is not null && chance.Next(5) < 2;
        var quality = chance.Next(5) < 3 ? Pick(chance, Quality) : "";
        return string.Join(',',
            $"Universiti {MadeUpWords.Places[provider % MadeUpWords.Places.Length]} {provider + 1} (made up)",
            country.Code,
            "UNIVERSITY",
            $"X{number + 1:D7}",
            Quoted($"{title} {Roman(chance.Next(4))}".TrimEnd()),
            MadeUpWords.Languages[language],
            statesLevel ? country.Framework : "",
            statesLevel ? (chance.Next(country.Levels - 2) + 3).ToString(CultureInfo.InvariantCulture) : "",
            statesCredits ? Math.Max(1, hours / 40).ToString(CultureInfo.InvariantCulture) : "",
            statesCredits ? country.Credits : "",
            chance.Next(5) < 3 ? hours.ToString(CultureInfo.InvariantCulture) : "",
            chance.Next(3) == 0 ? (chance.Next(14) + 2).ToString(CultureInfo.InvariantCulture) : "",
            chance.Next(5) < 4 ? Pick(chance, Modes) : "",
            chance.Next(5) < 4 ? subject[0] : "",
            MadeUpWords.Languages[language],
            Quoted(Outcomes(chance, language, topic)),
            Quoted(Assessments(chance, language)),
            quality,
            quality is "REGISTRATION" ? "Made-up Authority" : "",
            quality.Length == 0 ? "" : quality is "QUALITY_VERIFICATION" ? "true" : "false",
            chance.Next(4) == 0 ? "none" : "",
            chance.Next(4) == 0 ? Quoted($"{topic} (programme)") : "",
            "true",
            "UNCONFIRMED");
    }

    private static int Hours(Random chance) => chance.Next(6) switch { 0 => 8, 1 => 16, 2 => 40, 3 => 80, 4 => 120, _ => 40 * (chance.Next(20) + 1) };

    private static string Outcomes(Random chance, int language, string topic)
    {
        var outcomes = new string[chance.Next(3) + 3];
        for (var i = 0; i < outcomes.Length; i++)
            outcomes[i] = $"{Pick(chance, MadeUpWords.Verbs[language])} {string.Format(CultureInfo.InvariantCulture, Pick(chance, MadeUpWords.Objects[language]), topic.ToLowerInvariant())}";
        return string.Join(" | ", outcomes);
    }

    private static string Assessments(Random chance, int language) => chance.Next(4) == 0
        ? ""
        : $"CONTINUOUS 60% [1,2] {Pick(chance, MadeUpWords.Assessments[language])} | FINAL 40% {Pick(chance, MadeUpWords.Assessments[language])}";

    private static string Roman(int number) => number switch { 1 => "I", 2 => "II", 3 => "III", _ => "" };

    private static string Pick(Random chance, string[] from) => from[chance.Next(from.Length)];

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(',', '"', '\n') < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
