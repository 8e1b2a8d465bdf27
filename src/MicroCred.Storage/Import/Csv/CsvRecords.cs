using System.Text;

namespace MicroCred.Storage.Import.Csv;

/// <param name="Number">From 1; empty lines count too, as they do in a spreadsheet.</param>
/// <param name="Broken">Why the cells do not hold together; absent where they do.</param>
internal readonly record struct CsvRecord(int Number, string[] Cells, Message? Broken);

/// <summary>
/// Takes text apart by RFC 4180, strictly: quotes only around a whole cell, doubled inside. After a broken record it goes on at the next
/// line. A record longer than the bound ends the reading: a file of one endless line must not fill the memory.
/// </summary>
internal sealed class CsvRecords(Stream stream) : IDisposable
{
    /// <summary>In characters.</summary>
    public const int LongestRecord = 200_000;

    private const int End = -1;

    private readonly StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
    private readonly char[] buffer = new char[1 << 15];
    private readonly char[] record = new char[LongestRecord];
    private readonly List<int> ends = [];
    private int at;
    private int filled;
    private int length;
    private int number;

    /// <returns>Absent at the end.</returns>
    /// <exception cref="UnreadableFileException">Not UTF-8, or a record longer than the bound.</exception>
    public CsvRecord? Next()
    {
        while (true)
        {
            if (Peek() == End)
                return null;
            number++;
            length = 0;
            ends.Clear();
            var broken = ReadRecord();
            if (broken is not null || length > 0 || ends.Count > 1)
                return new(number, broken is null ? Cells() : [], broken);
        }
    }

    public void Dispose() => reader.Dispose();

    private Message? ReadRecord()
    {
        while (true)
        {
            var broken = Peek() == '"' ? ReadQuoted() : ReadPlain();
            ends.Add(length);
            if (broken is not null)
            {
                SkipLine();
                return broken;
            }

            switch (Take())
            {
                case ',':
                    continue;
                case '\r' when Peek() == '\n':
                    at++;
                    return null;
                default:
                    return null;
            }
        }
    }

    private Message? ReadPlain()
    {
        while (Peek() is not (End or ',' or '\r' or '\n') and var letter)
        {
            if (letter == '"')
                return ImportMessages.StrayQuote(Excerpt());
            Keep((char)letter);
            at++;
        }

        return null;
    }

    private Message? ReadQuoted()
    {
        at++;
        while (true)
        {
            var letter = Take();
            if (letter == End)
                return ImportMessages.OpenQuote(Excerpt());
            if (letter == '"')
            {
                if (Peek() != '"')
                    return Peek() is End or ',' or '\r' or '\n' ? null : ImportMessages.StrayQuote(Excerpt());
                at++;
            }

            Keep((char)letter);
        }
    }

    private void SkipLine()
    {
        while (Peek() is not (End or '\n'))
            at++;
        at++;
    }

    private void Keep(char letter)
    {
        if (length == LongestRecord)
            throw new UnreadableFileException(ImportMessages.RowTooLong(number, LongestRecord));
        record[length++] = letter;
    }

    private int Take()
    {
        var letter = Peek();
        at++;
        return letter;
    }

    private int Peek()
    {
        if (at < filled)
            return buffer[at];
        try
        {
            (at, filled) = (0, reader.Read(buffer, 0, buffer.Length));
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException(ImportMessages.NotUtf8(number + 1));
        }

        return filled == 0 ? End : buffer[0];
    }

    private string[] Cells()
    {
        var cells = new string[ends.Count];
        for (var i = 0; i < cells.Length; i++)
            cells[i] = new string(record, i == 0 ? 0 : ends[i - 1], ends[i] - (i == 0 ? 0 : ends[i - 1]));
        return cells;
    }

    /// <summary>Where the record stopped making sense, for the reader to find.</summary>
    private string Excerpt() => new(record, Math.Max(0, length - 40), Math.Min(40, length));
}
