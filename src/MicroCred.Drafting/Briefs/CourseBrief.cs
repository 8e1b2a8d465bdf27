using System.Text.Json.Serialization;

namespace MicroCred.Drafting.Briefs;

/// <summary>What the lecturer gives: everything else in a draft is made from it and belongs to it.</summary>
public sealed record CourseBrief
{
    public required string Title { get; init; }

    /// <summary>What the course is for, in the lecturer's words. A line that begins with "Topics:" or a dash names topics.</summary>
    public required string Text { get; init; }

    /// <summary>BCP 47 tag of the language the course is drafted in: "en", "ms", "id" or "fil".</summary>
    public required string Language { get; init; }

    public required LevelId Level { get; init; }

    /// <summary>Above 0, at most <see cref="CheckBrief.MostCredits"/>.</summary>
    [JsonConverter(typeof(FractionJson))]
    public required Fraction Credits { get; init; }

    /// <summary>Code of a credit system: "MY", "ID", "ECTS", ...</summary>
    public required string CreditSystem { get; init; }

    /// <summary>Learner hours that the lecturer states; needed where the credit system counts none (a Philippine unit), unused otherwise.</summary>
    [JsonConverter(typeof(FractionJson))]
    public Fraction StatedHours { get; init; }

    public DeliveryMode Mode { get; init; } = DeliveryMode.Blended;

    /// <summary>ISO 3166-1 alpha-2 of the country whose design rules hold; absent: the country of the level's framework.</summary>
    public string? Country { get; init; }

    /// <summary>Text or Markdown, at most <see cref="Sources.ReadSource.MostBytes"/>; empty where the lecturer gave none. Data, never instructions.</summary>
    public string Source { get; init; } = "";

    /// <summary>Works and addresses that the draft may cite, as the lecturer gave them.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>What only the lecturer knows and a form asks for (lecturers, fee, ...): field code to text.</summary>
    public ImmutableDictionary<string, string> FormFields { get; init; } = ImmutableDictionary<string, string>.Empty;
}
