using MicroCred.Hosting.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Entities;

public sealed class EntityKindsTests : IDisposable
{
    private readonly RunningPortal portal = new();

    public void Dispose() => portal.Dispose();

    /// <summary>A host in another process asks for a kind by its name: one that is not registered could not be asked there.</summary>
    [Fact]
    public void Services_EachKindOfThePortal_IsKnownByANameOfItsOwn()
    {
        var known = portal.Services.GetServices<EntityKind>().ToList();
        var written = typeof(Program).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EntityKind)) && !type.IsAbstract);

        Assert.Equal(written.Select(type => type.Name).Order(), known.Select(kind => kind.GetType().Name).Order());
        Assert.Distinct(known.Select(kind => kind.Name));
    }
}
