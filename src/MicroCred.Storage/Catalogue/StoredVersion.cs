using MicroCred.Storage.Model;

namespace MicroCred.Storage.Catalogue;

/// <summary>One version as read from its rows. It never changes, so that it can be kept for as long as there is room.</summary>
internal sealed record StoredVersion(
    long Id, MicroCredentialId Entry, ProviderId Provider, string Code, int Number, DateTimeOffset RecordedAt, CredentialStatement Stated)
{
    public static StoredVersion Of(EntryRow entry, VersionRow version) => new(
        version.Id, new(entry.Id), new(entry.ProviderId), entry.Code, version.Number, version.RecordedAt, StoredStatement.Read(version.Content));

    public MicroCredential With(Provider provider) => new(Entry, Code, provider, Number, RecordedAt, Stated);
}
