namespace MicroCred.Drafting.Materials;

/// <summary>What a unit is taught with.</summary>
public sealed record UnitMaterials(int Unit, ImmutableArray<Slide> Slides, string VideoScript, ImmutableArray<string> ForumPrompts);

/// <param name="Points">One line each.</param>
/// <param name="Notes">For the lecturer.</param>
public sealed record Slide(string Title, ImmutableArray<string> Points, string Notes);
