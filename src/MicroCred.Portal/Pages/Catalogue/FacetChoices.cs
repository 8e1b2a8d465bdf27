using System.Collections.Immutable;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Pages.Catalogue;

/// <summary>
/// What can be chosen in one filter: what would find something, with how much, and what is chosen already.
/// Where nothing was counted, because the question had an error, everything can be chosen.
/// </summary>
internal static class FacetChoices
{
    /// <param name="all">Every value that there is; only used where nothing was counted.</param>
    /// <param name="chosen">Kept even where it finds nothing, so that it can be taken off.</param>
    public static ImmutableArray<FacetChoice> Of(FacetCounts? counted, IEnumerable<string> all, IEnumerable<string> chosen)
    {
        var values = counted?.Values.Select(value => new FacetChoice(value.Value, value.Count)) ?? all.Select(value => new FacetChoice(value, null));
        var choices = values.ToList();
        choices.AddRange(chosen.Except(choices.Select(choice => choice.Value)).Select(value => new FacetChoice(value, counted is null ? null : 0)));
        return [.. choices];
    }
}

/// <param name="Count">What choosing it would find; absent where nothing was counted.</param>
public sealed record FacetChoice(string Value, int? Count);
