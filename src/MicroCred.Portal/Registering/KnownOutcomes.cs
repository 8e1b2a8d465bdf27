using System.Collections.Immutable;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Registering;

/// <summary>
/// Which outcomes of the entry the ones of a registration are. One with the text of an outcome of the entry is that outcome; of one text several,
/// in order. One with a new text in the place of an outcome whose text is gone is that outcome reworded: assessments go on measuring it, but its
/// verb and its translations were those of the old text.
/// </summary>
internal sealed class KnownOutcomes
{
    private readonly ImmutableArray<LearningOutcome?> same;
    private readonly Dictionary<int, int> places = [];

    private KnownOutcomes(ImmutableArray<LearningOutcome> before, OutcomeRegistration[] asked)
    {
        var byText = before.GroupBy(outcome => TypedText.OneLine(outcome.Text.Text), StringComparer.Ordinal).ToDictionary(same => same.Key, same => new Queue<LearningOutcome>(same), StringComparer.Ordinal);
        same = [.. asked.Select(outcome => byText.TryGetValue(TypedText.OneLine(outcome.Text), out var left) && left.TryDequeue(out var known) ? known : null)];
        var reworded = byText.Values.SelectMany(gone => gone).Select(gone => gone.Position).ToHashSet();
        for (var place = 1; place <= same.Length; place++)
        {
            if (same[place - 1] is { } known)
                places[known.Position] = place;
            else if (reworded.Contains(place))
                places[place] = place;
        }
    }

    /// <summary>How many there are when all is recorded.</summary>
    public int Count => same.Length;

    public static KnownOutcomes Of(EntryRegistration asked, CredentialStatement? before)
    {
        var known = before?.LearningOutcomes ?? [];
        return new(known, asked.LearningOutcomes.IsGiven ? asked.LearningOutcomes.Value ?? [] : [.. known.Select(outcome => new OutcomeRegistration(outcome.Text.Text))]);
    }

    /// <summary>What the entry said of the outcome at this place, from 0; absent where its text is new.</summary>
    public LearningOutcome? Find(int index) => same[index];

    /// <summary>Where outcomes that an assessment measured stand now; those that are gone are left out.</summary>
    public ImmutableArray<int> PlacesOf(ImmutableArray<int> outcomes) => [.. outcomes.Where(places.ContainsKey).Select(outcome => places[outcome])];
}
