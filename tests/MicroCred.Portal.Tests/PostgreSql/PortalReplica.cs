namespace MicroCred.Portal.Tests.PostgreSql;

/// <summary>One of several portals on a database.</summary>
internal sealed class PortalReplica(string connectionString) : RunningPortal
{
    protected internal override string ConnectionString => connectionString;
}
