using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>What providers do not state.</summary>
internal static class Missing
{
    public static ImmutableArray<MissingFact> Where(ImmutableArray<MicroCredential> credentials, params ReadOnlySpan<StatementElement> elements)
    {
        var missing = ImmutableArray.CreateBuilder<MissingFact>();
        foreach (var credential in credentials)
        {
            foreach (var element in elements)
            {
                if (!Completeness.IsStated(credential.Stated, element))
                    missing.Add(new(credential.Id, element, credential.Provider));
            }
        }

        return missing.ToImmutable();
    }

    /// <summary>The source's own words, where it says something that is no value: shown as they are, concluded from never.</summary>
    public static void SayWords(MicroCredential credential, StatementElement element, ImmutableArray<Message>.Builder reasons)
    {
        if (credential.Stated.Wordings.TryGetValue(element, out var words))
            reasons.Add(ComparisonMessages.Words(credential.Stated.Title.Text, words));
    }
}
