using MicroCred.Storage.People;
using MicroCred.Storage.Tests.Kit;

namespace MicroCred.Storage.Tests.People;

internal static class Accounts
{
    public static async Task<Person> AddPersonAsync(this IStorageUnderTest storage, string email, params RoleGrant[] grants) =>
        (await storage.Get<PeopleRegister>().AddAsync(new(email, "Somebody", [.. grants]), default)).Value;
}
