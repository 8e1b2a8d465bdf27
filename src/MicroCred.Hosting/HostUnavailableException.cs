namespace MicroCred.Hosting;

/// <summary>A host of entities cannot start on this machine. Its message is for the operator: what was found, and how to mend it.</summary>
public sealed class HostUnavailableException(string message, Exception reason) : Exception(message, reason);
