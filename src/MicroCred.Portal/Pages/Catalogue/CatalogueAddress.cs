using System.Collections.Immutable;
using MicroCred.Portal.Pages.Compare;
using Microsoft.Extensions.Primitives;

namespace MicroCred.Portal.Pages.Catalogue;

/// <summary>What the catalogue is asked, as its address holds it: words and conditions as typed, the page, and what is chosen for a comparison.</summary>
public sealed record CatalogueAddress
{
    public string? Search { get; init; }

    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>A framework (<c>MQF</c>) or one of its levels (<c>MQF-6</c>).</summary>
    public string? Level { get; init; }

    public string? AqrfLevel { get; init; }

    public string? Field { get; init; }

    public ImmutableArray<string> Modes { get; init; } = [];

    public string? Quality { get; init; }

    public string? MinHours { get; init; }

    public string? MaxHours { get; init; }

    public string? Order { get; init; }

    public string? After { get; init; }

    public string? Before { get; init; }

    public Basket Basket { get; init; } = Basket.Empty;

    /// <summary>Nothing is asked but perhaps an order: all entries.</summary>
    public bool AsksForAll => this with { Order = null, After = null, Before = null, Basket = Basket.Empty } is
        { Search: null, Countries.IsEmpty: true, Level: null, AqrfLevel: null, Field: null, Modes.IsEmpty: true, Quality: null, MinHours: null, MaxHours: null };

    /// <summary>The whole catalogue, with what is chosen for a comparison.</summary>
    public static CatalogueAddress WholeWith(Basket basket) => new() { Basket = basket };

    public static CatalogueAddress Read(IQueryCollection query)
    {
        return new()
        {
            Search = One("q"),
            Countries = Many("country"),
            Level = One("level"),
            AqrfLevel = One("aqrf"),
            Field = One("field"),
            Modes = Many("mode"),
            Quality = One("quality"),
            MinHours = One("minHours"),
            MaxHours = One("maxHours"),
            Order = One("order"),
            After = One("after"),
            Before = One("before"),
            Basket = Basket.Read(query[Basket.Field]),
        };

        string? One(string name) => query[name].FirstOrDefault() is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
        ImmutableArray<string> Many(string name) => [.. query[name].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Distinct()];
    }

    /// <summary>The link to it, relative to the language.</summary>
    public override string ToString()
    {
        (string Name, StringValues Values)[] all =
        [
            ("q", Search), ("country", Countries.ToArray()), ("level", Level), ("aqrf", AqrfLevel), ("field", Field), ("mode", Modes.ToArray()), ("quality", Quality),
            ("minHours", MinHours), ("maxHours", MaxHours), ("order", Order), ("after", After), ("before", Before), (Basket.Field, Basket.InAddress),
        ];
        return "catalogue" + QueryString.Create(all.SelectMany(part => part.Values.Select(value => KeyValuePair.Create(part.Name, value))).Where(part => part.Value is not null));
    }
}
