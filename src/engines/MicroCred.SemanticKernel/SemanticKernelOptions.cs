namespace MicroCred.SemanticKernel;

/// <summary>The model that the kernel reaches.</summary>
public sealed record SemanticKernelOptions
{
    /// <summary>Up to and including the version: <c>http://localhost:11434/v1</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>As the endpoint names it.</summary>
    public required string Model { get; init; }

    /// <summary>Absent for an endpoint that asks for none. Never logged.</summary>
    public string? ApiKey { get; init; }

    /// <summary>Without the key.</summary>
    public override string ToString() => $"{Endpoint} {Model}";
}
