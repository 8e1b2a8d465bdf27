namespace MicroCred.Drafting.Statements;

/// <summary>A form that a course draft fills, as <c>taxonomy/design/forms/</c> describes it.</summary>
public sealed class CourseForm
{
    public required string Code { get; init; }

    /// <summary>ISO 3166-1 alpha-2 of the country that uses it; absent: for every country that has no form of its own here.</summary>
    public string? Country { get; init; }

    public required Dictionary<string, string> Name { get; init; }

    /// <summary>Document and section that the fields are taken from.</summary>
    public required string Source { get; init; }

    /// <summary>Language → what a reader of the form should know of it; absent for most.</summary>
    public Dictionary<string, string>? Remark { get; init; }

    public required List<FormField> Fields { get; init; }

    public LocalizedText LocalizedName => new(Name);

    public LocalizedText? LocalizedRemark => Remark is null ? null : new(Remark);

    /// <returns>Null where the form has no such field.</returns>
    public FormField? Find(string field) => Fields.Find(known => known.Code == field);
}

public sealed class FormField
{
    /// <summary>Unique in the form.</summary>
    public required string Code { get; init; }

    /// <summary>Language → label.</summary>
    public required Dictionary<string, string> Label { get; init; }

    /// <summary>What the draft puts there (see <see cref="FillForms"/>); absent: only the lecturer knows, or it is known later.</summary>
    public string? From { get; init; }

    public LocalizedText LocalizedLabel => new(Label);
}
