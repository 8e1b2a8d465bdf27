using System.Collections.Immutable;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Portal.Api.Roots;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Registering;

/// <summary>Records what a provider states, for somebody who may act for that provider.</summary>
internal sealed class RegisterEntry(Func<ReferenceData> reference, ICatalogue catalogue, ICatalogueWriter writer)
{
    /// <returns>The entry as it stands in the catalogue now, or everything that was wrong and no entry.</returns>
    public async ValueTask<(MicroCredential? Entry, ImmutableArray<Refusal> Refusals)> RunAsync(EntryRegistration asked, Person actor, CancellationToken cancellation)
    {
        var wrong = CheckRegistration.Find(asked, reference());
        if (!wrong.IsEmpty)
            return (null, wrong);
        if (!(await ProviderOfAsync(asked, cancellation)).TryGet(out var provider, out var unknown))
            return (null, [unknown]);
        if (!actor.MayActFor(provider.Name, provider.Country))
            return (null, [new(RefusalCode.Forbidden, RegistrationMessages.NotYourProvider(provider.Name), "provider")]);

        var recorded = await writer.RecordAsync([new(provider, asked.Code.Trim(), StatementOf(asked))], cancellation);
        return (await catalogue.FindAsync(recorded[0].Id, cancellation: cancellation), []);
    }

    /// <summary>Records what a form states: a new entry, or a new version of the one it was filled from.</summary>
    /// <param name="known">Absent for a new entry. Its code stays, also where the catalogue gave it.</param>
    /// <param name="seen">Number of the version that the form was filled from.</param>
    /// <remarks>Evidence spoke for what was stated before: where anything changes, the entry is as unconfirmed as a new one.</remarks>
    public async ValueTask<Result<MicroCredential>> RecordAsync(EntryDraft draft, MicroCredential? known, int seen, Person actor, CancellationToken cancellation)
    {
        if (!actor.MayActFor(draft.Provider.Name, draft.Provider.Country))
            return new Refusal(RefusalCode.Forbidden, RegistrationMessages.NotYourProvider(draft.Provider.Name), "provider");
        if (known is not null && known.Version != seen)
            return new Refusal(RefusalCode.Conflict, RegistrationMessages.ChangedMeanwhile(known.Version));
        if (known is not null)
            draft = draft with { Code = known.Code, Stated = IsUnchanged(draft.Stated, known.Stated) ? known.Stated : draft.Stated };
        var recorded = await writer.RecordAsync([draft], cancellation);
        return (await catalogue.FindAsync(recorded[0].Id, cancellation: cancellation))!;
    }

    private static bool IsUnchanged(CredentialStatement stated, CredentialStatement before) =>
        CheckEntry.SayTheSame(stated, before with { Evidence = stated.Evidence });

    private async ValueTask<Result<ProviderDraft>> ProviderOfAsync(EntryRegistration asked, CancellationToken cancellation)
    {
        if (!GlobalId.TryParse(asked.Provider, out var id) || id.Type != "Provider" || !ProviderId.TryParse(id.Key, out var key))
            return new ProviderDraft(asked.Provider.Trim(), asked.Country.Value);
        return (await catalogue.FindProvidersAsync([key], cancellation))[0] is { } known && known.Country == asked.Country.Value
            ? new ProviderDraft(known.Name, known.Country)
            : new Refusal(RefusalCode.NotFound, RegistrationMessages.NoSuchProvider(asked.Provider), "provider");
    }

    /// <remarks>The evidence is unconfirmed: that somebody states it is no more than that.</remarks>
    private CredentialStatement StatementOf(EntryRegistration asked) => new()
    {
        Title = new(asked.Title.Trim(), asked.Language.Value),
        Level = asked.Level is { } level ? reference().FindLevel(level)!.Id : null,
        Workload = new()
        {
            Credits = asked.Credits,
            CreditSystem = asked.CreditSystem is { } system ? reference().FindCreditSystem(system)!.Code : null,
            NotionalHours = asked.NotionalHours,
        },
        DeliveryMode = asked.DeliveryMode,
        Category = Stated(asked.Category),
        LearningOutcomes = [.. asked.LearningOutcomes.Select((outcome, i) =>
            new LearningOutcome(i + 1, new(outcome.Text.Trim(), asked.Language.Value), null, outcome.Domain, outcome.TaxonomyLevel))],
        Assessments = [.. (asked.Assessments ?? []).Select((assessment, i) =>
            new Assessment(i + 1, assessment.Method.Trim(), assessment.Kind, assessment.Weight, [.. (assessment.Outcomes ?? []).Distinct().Order()]))],
        QualityAssurance = Stated(asked.QualityAssuranceBody) is { } body
            ? new(asked.QualityVerified is true ? QualityAssuranceKind.QualityVerification : QualityAssuranceKind.Other, body, null, asked.QualityVerified is true)
            : null,
        Field = asked.Field,
        ProgrammeOfOrigin = Stated(asked.OriginProgramme),
        Url = asked.Url,
        Evidence = new(EvidenceStrength.Unconfirmed, []),
    };

    private static string? Stated(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
