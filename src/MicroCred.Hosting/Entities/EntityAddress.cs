namespace MicroCred.Hosting.Entities;

/// <summary>One thing with a life: its kind, and its key within the kind.</summary>
public readonly record struct EntityAddress(string Kind, string Key)
{
    public override string ToString() => $"{Kind}/{Key}";
}
