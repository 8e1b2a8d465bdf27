using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Execution;

/// <summary>One response, written already. Dispose it when its body is sent: the buffer goes back to the pool.</summary>
public abstract class GraphQLResponse : IDisposable
{
    /// <summary>UTF-8 JSON, valid until disposal.</summary>
    public abstract ReadOnlyMemory<byte> Body { get; }

    /// <summary>
    /// Whether the response has a <c>data</c> entry, if only null. Without one the request was refused before anything was executed. Section 7.1.1.
    /// </summary>
    public abstract bool HasData { get; }

    public abstract IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The answer to a request that cannot be executed.</summary>
    public static GraphQLResponse Refused(params ImmutableArray<GraphQLError> errors) => new ErrorResponse(errors, hasData: false);

    /// <summary>The answer to an operation that was begun and could not be ended: data is null.</summary>
    public static GraphQLResponse Failed(params ImmutableArray<GraphQLError> errors) => new ErrorResponse(errors, hasData: true);

    public abstract void Dispose();

    private sealed class ErrorResponse : GraphQLResponse
    {
        private readonly JsonOutput output = new();

        public ErrorResponse(ImmutableArray<GraphQLError> errors, bool hasData)
        {
            (Errors, HasData) = (errors, hasData);
            output.Raw((byte)'{');
            ErrorWriter.WriteAll(errors, output);
            output.Raw(hasData ? ",\"data\":null}"u8 : "}"u8);
        }

        public override ReadOnlyMemory<byte> Body => output.WrittenMemory;

        public override bool HasData { get; }

        public override IReadOnlyList<GraphQLError> Errors { get; }

        public override void Dispose() => output.Dispose();
    }
}
