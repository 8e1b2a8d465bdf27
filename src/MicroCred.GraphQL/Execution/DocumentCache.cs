using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Introspection;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Limits;
using MicroCred.GraphQL.Validation;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// Documents that were read and validated within the limits, and what an engine made of them, by their text: the same for every engine, so that all refuse alike. Bounded by an estimate of the memory they take: when it is full, the
/// half that was not asked for longest is forgotten. Documents with errors are not kept, so that they cannot drive out others.
/// </summary>
internal sealed class DocumentCache
{
    /// <summary>Estimates: what the nodes of a dense document take for each byte of it, and a planned field with its step, writers and arguments.</summary>
    private const int BytesOfAByte = 32;
    private const int BytesOfAField = 500;

    private readonly BoundSchema bound;
    private readonly EngineOptions options;
    private readonly CompileOperation compile;
    private readonly ValidationOptions validation;
    private readonly OperationLimits limits;
    private readonly ConcurrentDictionary<byte[], Entry> entries = new(new TextComparer());
    private readonly ConcurrentDictionary<byte[], Entry>.AlternateLookup<ReadOnlySpan<byte>> byText;
    private readonly Lock trimming = new();
    private long bytes;
    private long uses;

    public DocumentCache(BoundSchema bound, EngineOptions options, CompileOperation compile)
    {
        (this.bound, this.options, this.compile) = (bound, options, compile);
        validation = new(MaxSteps: options.Limits.ValidationSteps) { RefuseLiteral = bound.Inputs.Fault };
        limits = new(bound.Schema, options.Limits);
        byText = entries.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    public PreparedOperation Get(ReadOnlySpan<byte> text, string? operationName)
    {
        if (!byText.TryGetValue(text, out var entry))
        {
            entry = Read(text, out var errors);
            if (entry is null)
                return new RefusedOperation(errors);
        }

        entry.LastUse = Interlocked.Increment(ref uses);
        return string.IsNullOrEmpty(operationName) && entry.Only is { } only ? only : Find(entry, operationName);
    }

    private Entry? Read(ReadOnlySpan<byte> text, out ImmutableArray<GraphQLError> errors)
    {
        if (text.Length > options.Limits.DocumentBytes)
        {
            errors = [OperationLimits.DocumentTooLarge(text.Length, options.Limits.DocumentBytes)];
            return null;
        }

        var copy = text.ToArray();
        if (!Parser.TryParse(new Source(copy), options.Limits.Parsing, out var document, out var error))
        {
            errors = [error];
            return null;
        }

        errors = Validator.Validate(bound.Schema, document, validation);
        if (errors.IsEmpty && !options.AllowIntrospection)
            errors = IntrospectionSwitch.Refuse(document);
        if (!errors.IsEmpty)
            return null;
        var entry = new Entry(document, (long)text.Length * BytesOfAByte);
        var operations = document.Definitions.OfType<OperationNode>().ToList();
        if (operations is [var only])
        {
            entry.Only = Compile(entry, only);
            if (!entry.Only.Errors.IsEmpty)
                return entry;
        }

        entry.LastUse = Interlocked.Increment(ref uses);
        if (entries.TryAdd(copy, entry))
        {
            Interlocked.Add(ref bytes, entry.BeginToCount());
            TrimIfFull();
        }

        return entry;
    }

    /// <summary>Specification section 6.1, "GetOperation".</summary>
    private PreparedOperation Find(Entry entry, string? operationName)
    {
        if (!string.IsNullOrEmpty(operationName) && entry.ByName.TryGetValue(operationName, out var known))
            return known;
        var operations = entry.Document.Definitions.OfType<OperationNode>().ToList();
        if (string.IsNullOrEmpty(operationName))
            return new RefusedOperation([operations.Count == 0 ? ExecutionErrors.NoOperation() : ExecutionErrors.SeveralOperations()]);
        if (operations.Find(candidate => candidate.Name?.Value == operationName) is not { } operation)
            return new RefusedOperation([ExecutionErrors.UnknownOperation(operationName)]);
        return entry.ByName.GetOrAdd(operationName, _ => entry.Only ?? Compile(entry, operation));
    }

    /// <summary>Measured before it is compiled: only what is within the limits is written out.</summary>
    private PreparedOperation Compile(Entry entry, OperationNode operation)
    {
        var allowance = limits.Measure(entry.Document, operation);
        return allowance.Errors.IsEmpty
            ? compile(entry.Document, operation, allowance, fields => Charge(entry, fields))
            : new RefusedOperation(allowance.Errors);
    }

    /// <summary>Plans are compiled when they are asked for, so that an entry grows while it is kept.</summary>
    private void Charge(Entry entry, int fields)
    {
        Interlocked.Add(ref bytes, entry.Grow(fields * BytesOfAField));
        TrimIfFull();
    }

    private void TrimIfFull()
    {
        if (Interlocked.Read(ref bytes) > options.CachedDocumentBytes)
            Trim();
    }

    private void Trim()
    {
        lock (trimming)
        {
            if (Interlocked.Read(ref bytes) <= options.CachedDocumentBytes)
                return;
            var oldest = entries.OrderBy(entry => entry.Value.LastUse).Take((entries.Count / 2) + 1).ToList();
            foreach (var (text, _) in oldest)
            {
                if (entries.TryRemove(text, out var removed))
                    Interlocked.Add(ref bytes, -removed.EndToCount());
            }
        }
    }

    private sealed class Entry(DocumentNode document, long size)
    {
        private readonly Lock counting = new();
        private long size = size;
        private bool isCounted;

        public DocumentNode Document => document;

        /// <summary>The document's one operation; null when it has none or several.</summary>
        public PreparedOperation? Only { get; set; }

        public ConcurrentDictionary<string, PreparedOperation> ByName { get; } = new(StringComparer.Ordinal);

        public long LastUse { get; set; }

        /// <returns>What to add to the cache's size.</returns>
        public long BeginToCount()
        {
            lock (counting)
            {
                isCounted = true;
                return size;
            }
        }

        /// <returns>What to take off the cache's size.</returns>
        public long EndToCount()
        {
            lock (counting)
            {
                isCounted = false;
                return size;
            }
        }

        /// <returns>What to add to the cache's size: nothing before the entry is in it, and after it was forgotten.</returns>
        public long Grow(long by)
        {
            lock (counting)
            {
                size += by;
                return isCounted ? by : 0;
            }
        }
    }

    /// <summary>Hash codes differ in each process, so that nobody can prepare documents that collide.</summary>
    private sealed class TextComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] text) => GetHashCode(text.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
