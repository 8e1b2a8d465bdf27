using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Model;

namespace MicroCred.Storage.Import;

/// <summary>Checks what somebody filled into a form by the same rules as a row of an import: its fields are an import's columns.</summary>
public sealed class CheckEntry
{
    private readonly Func<ReferenceData> reference;

    internal CheckEntry(Func<ReferenceData> reference) => this.reference = reference;

    /// <summary>Recorded, one would be no new version of the other.</summary>
    public static bool SayTheSame(CredentialStatement one, CredentialStatement other) => StoredStatement.Write(one) == StoredStatement.Write(other);

    /// <param name="cells">Column (<see cref="ImportColumns"/>) to its items; one item where a column holds one text. What is absent or empty is not stated.</param>
    /// <param name="owner">Whose entry it is, where the columns do not name a provider.</param>
    public EntryCheck Check(IReadOnlyDictionary<string, ImmutableArray<string>> cells, ProviderDraft? owner)
    {
        var row = new RowCells(new FilledRow(cells));
        var draft = new ReadEntry(reference(), owner).Read(row);
        return new(draft, row.Problems);
    }

    private sealed class FilledRow(IReadOnlyDictionary<string, ImmutableArray<string>> cells) : ISourceRow
    {
        public int Number => 1;

        public string? Text(string column) => List(column) is [var text, ..] ? text : null;

        public IReadOnlyList<string> List(string column) =>
            cells.TryGetValue(column, out var items) ? [.. items.Select(item => item.Trim()).Where(item => item.Length > 0)] : [];
    }
}

/// <param name="Draft">Absent where anything is wrong.</param>
public sealed record EntryCheck(EntryDraft? Draft, ImmutableArray<RowProblem> Problems);
