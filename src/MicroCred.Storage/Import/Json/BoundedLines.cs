using System.Text;

namespace MicroCred.Storage.Import.Json;

/// <summary>The lines of a UTF-8 file with their numbers, from 1. A line longer than the bound ends the reading.</summary>
internal static class BoundedLines
{
    /// <summary>In characters.</summary>
    public const int Longest = 200_000;

    /// <exception cref="UnreadableFileException">Not UTF-8, or a line longer than the bound.</exception>
    public static IEnumerable<(int Number, string Text)> Read(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);
        var buffer = new char[1 << 15];
        var line = new StringBuilder();
        var number = 1;
        for (var read = Fill(reader, buffer, number); read > 0; read = Fill(reader, buffer, number))
        {
            var start = 0;
            for (var end = Array.IndexOf(buffer, '\n', 0, read); end >= 0; end = Array.IndexOf(buffer, '\n', start, read - start))
            {
                yield return (number, Take(line.Append(buffer, start, end - start), number));
                number++;
                start = end + 1;
            }

            line.Append(buffer, start, read - start);
            if (line.Length > Longest)
                throw new UnreadableFileException(ImportMessages.RowTooLong(number, Longest));
        }

        if (line.Length > 0)
            yield return (number, Take(line, number));
    }

    private static int Fill(StreamReader reader, char[] buffer, int number)
    {
        try
        {
            return reader.Read(buffer, 0, buffer.Length);
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException(ImportMessages.NotUtf8(number));
        }
    }

    private static string Take(StringBuilder line, int number)
    {
        if (line.Length > Longest)
            throw new UnreadableFileException(ImportMessages.RowTooLong(number, Longest));
        var text = line.ToString().Trim('\uFEFF', '\r', ' ', '\t');
        line.Clear();
        return text;
    }
}
