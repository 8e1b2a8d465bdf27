namespace MicroCred.Storage.Import;

/// <summary>The evidence columns of a row. Without any, the entry is unconfirmed: an import cannot confirm itself.</summary>
internal static class ReadEvidence
{
    private const int LongestTitle = 1_000;

    public static Evidence Of(RowCells cells, ReferenceData reference)
    {
        var strength = cells.OneOf<EvidenceStrength>(ImportColumns.EvidenceStrength) ?? EvidenceStrength.Unconfirmed;
        if (strength is EvidenceStrength.Confirmed)
            cells.Refuse(ImportColumns.EvidenceStrength, ImportMessages.ConfirmedOnlyByCustodian);
        var sources = Known(cells, reference).Concat(Own(cells)).ToImmutableArray();
        if (sources.IsEmpty && strength is (EvidenceStrength.PrimarySource or EvidenceStrength.SecondarySource))
            cells.Refuse(ImportColumns.SourceTitle, ImportMessages.NeedsSource(ImportColumns.SnakeCase(strength.ToString()).ToUpperInvariant()));
        var section = cells.Text(ImportColumns.SourceSection);
        return new(
            strength,
            [.. sources.Select(source => new Citation(source, section))],
            cells.Text(ImportColumns.EvidenceNote) is { } note ? LocalizedText.English(note) : null);
    }

    /// <summary>Sources of the country packs, by code.</summary>
    private static IEnumerable<Source> Known(RowCells cells, ReferenceData reference)
    {
        foreach (var code in cells.List(ImportColumns.SourceCodes))
        {
            if (reference.FindSource(code) is { } known)
                yield return known;
            else
                cells.Refuse(ImportColumns.SourceCodes, ImportMessages.UnknownSource(code));
        }
    }

    /// <summary>A source that only entries cite.</summary>
    private static IEnumerable<Source> Own(RowCells cells)
    {
        if (cells.Text(ImportColumns.SourceTitle, LongestTitle) is { } title)
        {
            yield return OwnSource.Of(
                title,
                cells.Text(ImportColumns.SourcePublisher),
                cells.Whole(ImportColumns.SourceYear, OwnSource.EarliestYear, OwnSource.LatestYear),
                cells.Link(ImportColumns.SourceUrl),
                cells.OneOf<ReadingGrade>(ImportColumns.Reading));
        }
    }
}
