namespace MicroCred.Drafting.Statements;

/// <summary>A form of a country with what the draft knows of it.</summary>
/// <param name="Form">Code of the form: "MY-MMS".</param>
public sealed record FormFilling(string Form, ImmutableArray<FilledField> Fields);

/// <param name="Field">Code of the form's field.</param>
/// <param name="Value">Absent: not stated. Never guessed.</param>
public sealed record FilledField(string Field, string? Value);
