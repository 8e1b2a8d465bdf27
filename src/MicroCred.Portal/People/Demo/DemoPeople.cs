using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using MicroCred.Portal.Settings;
using MicroCred.Storage.People;

namespace MicroCred.Portal.People.Demo;

/// <summary>The people of <c>samples/demo-people.json</c>: one for each role, for trying the portal. Their addresses lead nowhere.</summary>
internal sealed class DemoPeople(PeopleRegister people, Passwords passwords, PortalSettings portal, ILogger<DemoPeople> log)
{
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int MadeUpLength = 16;

    private static readonly JsonSerializerOptions Readable = new() { PropertyNameCaseInsensitive = true, Converters = { new JsonStringEnumConverter() } };

    /// <summary>Makes those who are not there yet, and puts all into use.</summary>
    /// <param name="password">Absent: what they have stays; where there are none yet one is made up and printed, this once.</param>
    public async ValueTask AdmitAsync(string? password, CancellationToken cancellation)
    {
        await people.PutDemoIntoUseAsync(true, cancellation);
        var drafts = Read();
        if (password is null && await people.FindCredentialsAsync(drafts[0].Email, cancellation) is not null)
            return;
        var given = password ?? RandomNumberGenerator.GetString(Alphabet, MadeUpLength);

        // One hash for all of them: the password is the same, and eight hashes would delay each start.
        string? hash = null;
        foreach (var draft in drafts)
        {
            var known = await people.FindCredentialsAsync(draft.Email, cancellation);
            if (known is null)
                await people.AddAsync(draft with { PasswordHash = hash ??= passwords.Hash(given), IsDemo = true }, cancellation);
            else if (known.Person.IsDemo && known.PasswordHash != hash && !passwords.IsRight(known.PasswordHash, given, out _))
                await people.ChangePasswordAsync(known.Person.Id, hash ??= passwords.Hash(given), cancellation);
            else
                hash ??= known.PasswordHash;
        }

        log.LogInformation(
            "Demo people may sign in: {People}. {Password}", string.Join(", ", drafts.Select(draft => draft.Email)), password is null ? $"Their password: {given}" : $"Their password is that of {PeopleSettings.DemoPasswordKey}.");
    }

    private ImmutableArray<NewPerson> Read()
    {
        using var file = File.OpenRead(Path.Combine(portal.Content, "samples", "demo-people.json"));
        return JsonSerializer.Deserialize<ImmutableArray<NewPerson>>(file, Readable);
    }
}
