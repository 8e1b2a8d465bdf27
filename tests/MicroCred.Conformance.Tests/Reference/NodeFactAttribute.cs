namespace MicroCred.Conformance.Tests.Reference;

/// <summary>A test that needs Node.js and the packages of package.json. Skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeScript.WhyNot;
}
