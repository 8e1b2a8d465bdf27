namespace MicroCred.Frameworks.Sourcing;

public enum CaveatSubject { Mapping, Credits }

/// <summary>What a reader must know about every mapping or every conversion, whatever the country.</summary>
public sealed record GeneralCaveat(string Code, CaveatSubject About, LocalizedText Text, Evidence Evidence)
{
    /// <summary>The caveat as it is said: its own text, in the reader's language.</summary>
    internal Message Message { get; } = new Message("caveat.general", Text);
}
