using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.People;

/// <summary>The keys that sign and encrypt cookies and forms, where several replicas share them.</summary>
public sealed class ProtectionKeys
{
    private readonly IDbContextFactory<PortalContext> contexts;

    internal ProtectionKeys(IDbContextFactory<PortalContext> contexts) => this.contexts = contexts;

    /// <returns>Each key's XML, the oldest first.</returns>
    public ImmutableArray<string> Read()
    {
        using var context = contexts.CreateDbContext();
        return [.. context.ProtectionKeys.AsNoTracking().OrderBy(row => row.Id).Select(row => row.Xml)];
    }

    public void Add(string name, string xml)
    {
        using var context = contexts.CreateDbContext();
        context.ProtectionKeys.Add(new() { Name = name, Xml = xml });
        context.SaveChanges();
    }
}

internal sealed class ProtectionKeyRow
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string Xml { get; set; }
}
