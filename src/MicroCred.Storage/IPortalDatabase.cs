namespace MicroCred.Storage;

/// <summary>The database behind the portal. One implementation for each kind.</summary>
internal interface IPortalDatabase
{
    bool Exists { get; }

    void PrepareSchema();

    void PrepareSearch();

    bool IsEmpty();
}
