namespace MicroCred.Drafting.SectionTexts;

/// <summary>A piece of a section's text as a page or a document shows it.</summary>
public abstract record SectionBlock
{
    private const int MostHashes = 6;

    /// <summary>A section's Markdown, written by a drafter or by hand, in pieces. Nothing is refused: what is no heading, table, list or quotation is a paragraph.</summary>
    public static ImmutableArray<SectionBlock> Read(string markdown)
    {
        var blocks = ImmutableArray.CreateBuilder<SectionBlock>();
        var lines = new TextLines(markdown);
        while (lines.SkipBlank())
        {
            var line = lines.Peek()!;
            var hashes = line.TakeWhile(letter => letter == '#').Count();
            if (hashes is > 0 and <= MostHashes && line.Length > hashes && line[hashes] == ' ')
                blocks.Add(new HeadingBlock(hashes, lines.Read()[hashes..].Trim()));
            else if (IsRow(line))
                blocks.Add(Table(Run(lines, IsRow)));
            else if (IsItem(line))
                blocks.Add(new ListBlock([.. Items(Run(lines, next => IsItem(next) || IsNote(next)))]));
            else if (line.StartsWith('>'))
                blocks.Add(new QuoteBlock(string.Join(' ', Run(lines, next => next.StartsWith('>')).Select(next => next[1..].Trim()))));
            else
                blocks.Add(new ParagraphBlock(string.Join(' ', Run(lines, IsPlain).Select(next => next.Trim()))));
        }

        return blocks.ToImmutable();
    }

    private static bool IsRow(string line) => line.TrimStart().StartsWith('|');

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    /// <summary>Below a list's entry.</summary>
    private static bool IsNote(string line) => line.StartsWith("  >", StringComparison.Ordinal);

    private static bool IsPlain(string line) => !string.IsNullOrWhiteSpace(line) && !IsRow(line) && !IsItem(line) && line[0] is not ('>' or '#');

    private static List<string> Run(TextLines lines, Func<string, bool> belongs)
    {
        var run = new List<string>();
        while (lines.Peek() is { } line && (run.Count == 0 || belongs(line)))
            run.Add(lines.Read());
        return run;
    }

    private static TableBlock Table(List<string> lines)
    {
        var rows = lines.Select(TableText.Cells).ToList();
        return rows.Count > 1 && TableText.IsRule(rows[1])
            ? new([.. rows[0]], [.. rows.Skip(2).Select(row => row.ToImmutableArray())])
            : new([], [.. rows.Select(row => row.ToImmutableArray())]);
    }

    private static IEnumerable<ListItem> Items(List<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsItem(lines[i]))
                continue;
            var (text, isTicked) = lines[i][2..].Trim() switch
            {
                ['[', ' ', ']', .. var open] => (open, (bool?)false),
                ['[', 'x' or 'X', ']', .. var ticked] => (ticked, true),
                var plain => (plain, null),
            };
            yield return new(text.Trim(), isTicked, i + 1 < lines.Count && IsNote(lines[i + 1]) ? lines[i + 1].Trim()[1..].Trim() : null);
        }
    }
}

/// <param name="Level">From 1: how many # stand before it.</param>
public sealed record HeadingBlock(int Level, string Text) : SectionBlock;

/// <param name="Head">Empty where the table has none.</param>
/// <param name="Rows">As typed: one may have fewer or more cells than the head.</param>
public sealed record TableBlock(ImmutableArray<string> Head, ImmutableArray<ImmutableArray<string>> Rows) : SectionBlock;

public sealed record ListBlock(ImmutableArray<ListItem> Items) : SectionBlock;

public sealed record QuoteBlock(string Text) : SectionBlock;

public sealed record ParagraphBlock(string Text) : SectionBlock;

/// <param name="IsTicked">Null in a list without boxes.</param>
/// <param name="Note">Absent where nothing is quoted below the entry.</param>
public sealed record ListItem(string Text, bool? IsTicked, string? Note);
