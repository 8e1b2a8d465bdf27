namespace MicroCred.Frameworks.Sourcing;

public enum CaveatSubject { Mapping, Credits }

/// <summary>
/// What a reader must know about every mapping or every conversion, whatever the country. Pages and downloads say it once;
/// a single mapping's or conversion's own caveats are particular to it and do not repeat it.
/// </summary>
public sealed record GeneralCaveat(string Code, CaveatSubject About, LocalizedText Text, Evidence Evidence);
