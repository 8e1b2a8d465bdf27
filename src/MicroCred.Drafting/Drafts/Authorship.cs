namespace MicroCred.Drafting.Drafts;

/// <summary>Who and what made the text of a section that a person accepted, whatever proposal waits above it; of the text that is shown, where nobody has accepted any.</summary>
/// <param name="Drafters">Where the text came from, first to last: "model", "rules", "hand". A revision adds nothing to its own kind.</param>
/// <param name="Model">The model that took part last; absent where none did.</param>
/// <param name="AcceptedBy">Absent while nobody has accepted it.</param>
public sealed record SectionAuthorship(DraftSection Section, ImmutableArray<string> Drafters, string? Model, string? AcceptedBy, DateTimeOffset? AcceptedAt)
{
    public bool HasModel => Drafters.Contains(Provenance.ByModel);

    /// <summary>For a reader of the finished course.</summary>
    public Message ToMessage()
    {
        var section = new Message($"enum.DraftSection.{Section}");
        var (by, on) = ((object)(AcceptedBy ?? ""), (object)(AcceptedAt ?? default));
        return (HasModel, Drafters[^1] == Provenance.Hand, AcceptedBy is not null) switch
        {
            (true, false, true) => new("drafting.authorship.model", section, Model ?? "", by, on),
            (true, true, true) => new("drafting.authorship.modelEdited", section, Model ?? "", by, on),
            (false, true, true) => new("drafting.authorship.hand", section, by, on),
            (false, false, true) => new("drafting.authorship.rules", section, by, on),
            _ => new("drafting.authorship.notAccepted", section),
        };
    }
}

/// <summary>What the finished course says of its making: which parts a model proposed, and who accepted them.</summary>
public static class Authorship
{
    /// <returns>One for each section that has text, in their order.</returns>
    public static ImmutableArray<SectionAuthorship> Of(CourseDraft draft) =>
        [.. draft.Sections.Where(section => section.Shown is not null).Select(Of)];

    private static SectionAuthorship Of(SectionState section)
    {
        var version = section.InForce ?? section.Shown!;
        var line = Line(section, version).Reverse().ToList();
        var drafters = new List<string>();
        foreach (var drafter in line.Select(one => one.Provenance.Drafter))
        {
            if (drafters.Count == 0 || drafters[^1] != drafter)
                drafters.Add(drafter);
        }

        return new(section.Section, [.. drafters], line.LastOrDefault(one => one.Provenance.Model is not null)?.Provenance.Model, version.AcceptedBy, version.AcceptedAt);
    }

    /// <summary>The version and those it was made from, last to first.</summary>
    private static IEnumerable<SectionVersion> Line(SectionState section, SectionVersion version)
    {
        for (var one = version; one is not null; one = one.Provenance.BasedOn is { } earlier && earlier < one.Number ? section.Find(earlier) : null)
            yield return one;
    }
}
