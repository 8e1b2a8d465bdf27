namespace MicroCred.Storage.PostgreSql;

/// <summary>Numbers by which replicas keep out of one another's way: any that no other program locks in the same database.</summary>
internal static class Locks
{
    public const long Schema = 0x4D435252;

    public const long Catalogue = 0x4D435257;

    public const long Start = 0x4D435253;

    public const long People = 0x4D435250;
}
