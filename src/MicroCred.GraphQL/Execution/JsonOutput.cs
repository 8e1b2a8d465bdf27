using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// JSON values appended as UTF-8 to a pooled buffer. What was written last can be taken back, which is how a null propagates.
/// </summary>
public sealed class JsonOutput : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 4096;
    private const int LongestFormatted = 128;
    private const int SmallestWrite = 256;
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private byte[] buffer = ByteBuffers.Rent(InitialSize);
    private int length;

    public int Length => length;

    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, length);

    internal ReadOnlyMemory<byte> WrittenMemory => buffer.AsMemory(0, length);

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <param name="value">Formats itself as a JSON number in the invariant culture.</param>
    /// <exception cref="ArgumentException">The formatted value is longer than 128 bytes.</exception>
    public void Number<T>(T value, [StringSyntax(StringSyntaxAttribute.NumericFormat)] string? format = null)
        where T : IUtf8SpanFormattable => Format(value, format);

    /// <summary>A string that needs no escaping: a date, a GUID, a number in quotes.</summary>
    /// <exception cref="ArgumentException">The formatted value is longer than 128 bytes.</exception>
    public void Text<T>(T value, string? format = null)
        where T : IUtf8SpanFormattable
    {
        Raw((byte)'"');
        Format(value, format);
        Raw((byte)'"');
    }

    public void Text(string value) => Text(value.AsSpan());

    /// <summary>A string; a surrogate without its partner becomes U+FFFD, because UTF-8 has no form for it.</summary>
    public void Text(ReadOnlySpan<char> value)
    {
        Reserve((value.Length * 3) + 2);
        buffer[length++] = (byte)'"';
        while (value.IndexOfAny(Escaped) is var plain and >= 0)
        {
            length += Encoding.UTF8.GetBytes(value[..plain], buffer.AsSpan(length));
            Escape(value[plain]);
            value = value[(plain + 1)..];
            Reserve((value.Length * 3) + 1);
        }

        length += Encoding.UTF8.GetBytes(value, buffer.AsSpan(length));
        buffer[length++] = (byte)'"';
    }

    public void Dispose()
    {
        if (buffer.Length > 0)
            ByteBuffers.Return(buffer);
        (buffer, length) = ([], 0);
    }

    void IBufferWriter<byte>.Advance(int count) => length += count;

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, SmallestWrite));
        return buffer.AsMemory(length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint)
    {
        Reserve(Math.Max(sizeHint, SmallestWrite));
        return buffer.AsSpan(length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Raw(byte value)
    {
        if (length == buffer.Length)
            Grow(1);
        buffer[length++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Raw(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }

    internal void TruncateTo(int position) => length = position;

    /// <summary>Lends a buffer that grew for an unusual answer back to the pool, so that this one stays small between answers.</summary>
    internal void Clear(int keepAtMost)
    {
        length = 0;
        if (buffer.Length <= keepAtMost)
            return;
        ByteBuffers.Return(buffer);
        buffer = ByteBuffers.Rent(InitialSize);
    }

    private void Format<T>(T value, string? format)
        where T : IUtf8SpanFormattable
    {
        Reserve(LongestFormatted);
        if (!value.TryFormat(buffer.AsSpan(length), out var written, format, System.Globalization.CultureInfo.InvariantCulture))
            throw new ArgumentException($"A value of {typeof(T)} is longer than {LongestFormatted} bytes when formatted: write it as text.", nameof(value));
        length += written;
    }

    private void Escape(char character)
    {
        var shortForm = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        Reserve(6);
        buffer[length++] = (byte)'\\';
        if (shortForm != '\0')
        {
            buffer[length++] = (byte)shortForm;
            return;
        }

        "u00"u8.CopyTo(buffer.AsSpan(length));
        buffer[length + 3] = (byte)(character >= 0x10 ? '1' : '0');
        buffer[length + 4] = (byte)"0123456789abcdef"[character & 0xF];
        length += 5;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (buffer.Length - length < count)
            Grow(count);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        var larger = ByteBuffers.Rent(Math.Max(buffer.Length * 2, checked(length + count)));
        Written.CopyTo(larger);
        ByteBuffers.Return(buffer);
        buffer = larger;
    }
}
