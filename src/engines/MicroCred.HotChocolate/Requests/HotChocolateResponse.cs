using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using HotChocolate.Execution;
using HotChocolate.Text.Json;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Execution;

namespace MicroCred.HotChocolate.Requests;

/// <summary>A result of Hot Chocolate in the portal's bytes: errors before data, each with its code.</summary>
internal sealed class HotChocolateResponse : GraphQLResponse
{
    private static readonly JsonWriterOptions Compact = new() { SkipValidation = true, MaxDepth = 1000, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonOutput output = new();

    public HotChocolateResponse(OperationResultData data, ImmutableArray<GraphQLError> errors)
    {
        Errors = errors;
        output.Raw((byte)'{');
        if (!errors.IsEmpty)
        {
            ErrorWriter.WriteAll(errors, output);
            output.Raw((byte)',');
        }

        output.Raw("\"data\":"u8);
        if (data.IsValueNull)
            output.Null();
        else
            data.Formatter.WriteDataTo(new JsonWriter(output, Compact));
        output.Raw((byte)'}');
    }

    public override ReadOnlyMemory<byte> Body => output.WrittenMemory;

    public override bool HasData => true;

    public override IReadOnlyList<GraphQLError> Errors { get; }

    public override void Dispose() => output.Dispose();
}
