namespace MicroCred.Recognition.Rules;

/// <summary>What a rule asks for.</summary>
/// <param name="Type"><c>max_share</c>, <c>min_age</c>, <c>definition</c>, ...: a word of the packs in lower case, which says how the value is meant.</param>
/// <param name="Values">None where the rule is words only; several where it states a range, a choice, or one value for each case.</param>
/// <param name="Items">The list or table that it consists of; mostly empty.</param>
public sealed record Requirement(string Type, ImmutableArray<RequirementValue> Values, LocalizedText? Unit, ImmutableArray<RequirementItem> Items);

/// <param name="Name">The case that the value is for: <c>undergraduate</c>; absent where values are not told apart.</param>
/// <param name="Text">As the pack writes it: <c>30</c>, <c>136/3</c>, <c>C+</c>.</param>
public sealed record RequirementValue(string? Name, string Text)
{
    /// <summary>Exact; absent where the value is a word.</summary>
    public Fraction? Number { get; } = Fraction.TryParse(Text, out var number) ? number : null;
}

/// <summary>An entry of a list, or a row of a table.</summary>
/// <param name="Cells">One without a name for an entry of a list.</param>
public sealed record RequirementItem(ImmutableArray<RequirementCell> Cells);

/// <param name="Name">The column; absent in a list.</param>
/// <param name="Words">Absent where the cell is a number.</param>
public sealed record RequirementCell(string? Name, LocalizedText? Words, Fraction? Number);
