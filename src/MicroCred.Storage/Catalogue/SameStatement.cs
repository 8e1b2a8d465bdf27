using MicroCred.Storage.Model;

namespace MicroCred.Storage.Catalogue;

/// <summary>Whether two statements say the same: recorded, one would be no new version of the other.</summary>
public static class SameStatement
{
    public static bool Is(CredentialStatement one, CredentialStatement other) => StoredStatement.Write(one) == StoredStatement.Write(other);
}
