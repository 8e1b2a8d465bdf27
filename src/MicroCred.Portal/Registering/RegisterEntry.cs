using System.Collections.Immutable;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Results;
using MicroCred.Portal.Api.Roots;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Registering;

/// <summary>Records what a provider states, for somebody who may act for that provider: what the API and the form both ask.</summary>
internal sealed class RegisterEntry(Func<ReferenceData> reference, ICatalogue catalogue, ICatalogueWriter writer)
{
    /// <summary>How often a change is laid over the entry anew because somebody else's came between.</summary>
    private const int Attempts = 3;

    /// <returns>The entry as it stands in the catalogue now, or everything that was wrong and no entry.</returns>
    public async ValueTask<(MicroCredential? Entry, ImmutableArray<Refusal> Refusals)> RunAsync(EntryRegistration asked, Person actor, CancellationToken cancellation)
    {
        if (!(await ProviderOfAsync(asked, cancellation)).TryGet(out var provider, out var unknown))
            return (null, [unknown]);
        if (NotFor(actor, provider) is { } forbidden)
            return (null, [forbidden]);
        for (var attempt = 1; ; attempt++)
        {
            var known = await catalogue.FindOfProviderAsync(provider, (asked.Code ?? "").Trim(), cancellation);
            if (asked.ExpectedVersion is { } expected && expected != (known?.Version ?? 0))
                return (null, [Overtaken(known)]);
            var (draft, wrong) = Draft(asked, provider, known);
            if (draft is null)
                return (null, wrong);
            var recorded = (await writer.RecordAsync([draft], cancellation))[0];
            if (recorded.Change is not RecordChange.Overtaken)
                return (await catalogue.FindAsync(recorded.Id, cancellation: cancellation), []);
            if (attempt == Attempts)
                return (null, [Overtaken(known)]);
        }
    }

    /// <summary>What would be recorded.</summary>
    /// <param name="known">The entry that is changed; absent for a new one. Its code stays, also where the catalogue gave it.</param>
    /// <returns>Absent, and everything that is wrong.</returns>
    public (EntryDraft? Draft, ImmutableArray<Refusal> Wrong) Draft(EntryRegistration asked, ProviderDraft provider, MicroCredential? known)
    {
        var data = reference();
        var wrong = CheckRegistration.Find(asked, known, data);
        if (!wrong.IsEmpty)
            return (null, wrong);
        var described = provider with { Kind = asked.ProviderKind ?? ProviderKind.NotStated, AccreditedBy = TypedText.Stated(asked.ProviderAccreditedBy), Url = asked.ProviderUrl };
        return (new(described, known?.Code ?? asked.Code?.Trim(), LayOver.Of(asked, known?.Stated, data), known?.Version ?? 0), []);
    }

    /// <summary>Records a draft as it was reviewed, unless the entry has changed since.</summary>
    public async ValueTask<Result<MicroCredential>> RecordAsync(EntryDraft draft, Person actor, CancellationToken cancellation)
    {
        if (NotFor(actor, draft.Provider) is { } forbidden)
            return forbidden;
        var recorded = (await writer.RecordAsync([draft], cancellation))[0];
        var entry = await catalogue.FindAsync(recorded.Id, cancellation: cancellation);
        return recorded.Change is RecordChange.Overtaken ? Overtaken(entry) : entry!;
    }

    private static Refusal Overtaken(MicroCredential? entry) => new(RefusalCode.Conflict, RegistrationMessages.ChangedMeanwhile(entry?.Version ?? 0));

    private static Refusal? NotFor(Person actor, ProviderDraft provider) =>
        actor.MayActFor(provider.Name, provider.Country) ? null : new(RefusalCode.Forbidden, RegistrationMessages.NotYourProvider(provider.Name), "provider");

    private async ValueTask<Result<ProviderDraft>> ProviderOfAsync(EntryRegistration asked, CancellationToken cancellation)
    {
        if (!GlobalId.TryParse(asked.Provider, out var id) || id.Type != "Provider" || !ProviderId.TryParse(id.Key, out var key))
            return new ProviderDraft(asked.Provider.Trim(), asked.Country.Value);
        return (await catalogue.FindProvidersAsync([key], cancellation))[0] is { } known && known.Country == asked.Country.Value
            ? new ProviderDraft(known.Name, known.Country)
            : new Refusal(RefusalCode.NotFound, RegistrationMessages.NoSuchProvider(asked.Provider), "provider");
    }
}
