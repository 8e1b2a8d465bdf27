namespace MicroCred.Conformance.Tests.Transport;

/// <summary>Tests that measure time or memory run while no other test of this project does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class UndisturbedCollection
{
    public const string Name = "undisturbed";
}
