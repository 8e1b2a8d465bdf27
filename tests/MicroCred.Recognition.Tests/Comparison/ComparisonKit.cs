using System.Collections.Immutable;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Frameworks.Taxonomy;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using MicroCred.Recognition.Tests.Countries;
using MicroCred.Recognition.Vocabulary;

namespace MicroCred.Recognition.Tests.Comparison;

/// <summary>Made-up micro-credentials, compared with the project's own reference data.</summary>
internal static class ComparisonKit
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static DomainVocabulary Vocabulary { get; } = ReadVocabulary.From(Path.Combine(RealCountries.Root, "vocabulary"));

    public static OutcomeMatcher Matcher { get; } = new(Vocabulary, VerbBanks.Load(Path.Combine(RealCountries.Root, "taxonomy")));

    public static CompareCredentials Comparer { get; } = new(RealCountries.Data, new LevelMapper(RealCountries.Data), Matcher);

    public static MicroCredential Credential(long id, Func<CredentialStatement, CredentialStatement>? say = null)
    {
        var bare = new CredentialStatement { Title = new($"Course {id}", "en"), Evidence = new(EvidenceStrength.PrimarySource, [Cited($"S-{id}")]) };
        return new(new(id), $"C-{id}", new(new(id), $"Provider {id}", "MY", ProviderKind.University, null, null), 1, DateTimeOffset.UnixEpoch, say?.Invoke(bare) ?? bare);
    }

    public static CredentialComparison Compare(string target, params MicroCredential[] credentials) =>
        Comparer.Compare([.. credentials.Select(credential => credential.Id)], credentials, target, Today).Value;

    public static ElementComparison Compare(Element element, string target, params MicroCredential[] credentials) =>
        Compare(target, credentials).Elements[(int)element];

    public static Citation Cited(string code) => new(new Source(code, code, null, null, null, ReadingGrade.Full), null);

    public static CredentialStatement WithOutcomes(this CredentialStatement stated, string language, params string[] outcomes) =>
        stated with { LearningOutcomes = [.. outcomes.Select((text, i) => new LearningOutcome(i + 1, new StatedText(text, language)))] };
}
