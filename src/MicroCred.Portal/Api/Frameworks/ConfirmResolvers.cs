using System.Collections.Immutable;
using MicroCred.Frameworks.Levels;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.People;
using MicroCred.Portal.Reference.Confirmations;

namespace MicroCred.Portal.Api.Frameworks;

/// <summary>See <c>confirmEvidence</c> in the schema.</summary>
internal static class ConfirmResolvers
{
    public static ResolverMap AddConfirmation(this ResolverMap map) => map
        .Root("Mutation", mutation => mutation.FieldAsync("confirmEvidence", ResolveAsync))
        .Input<ConfirmEvidenceInput>("ConfirmEvidenceInput")
        .Object<ConfirmEvidencePayload>("ConfirmEvidencePayload", type => type
            .Field("level", payload => payload.Level)
            .Field("errors", payload => payload.Errors));

    private static async ValueTask<ConfirmEvidencePayload> ResolveAsync(ResolverContext context)
    {
        var input = context.Argument<ConfirmEvidenceInput>("input");
        var confirmation = new ConfirmRow(new(input.Framework, input.Number), [.. input.AqrfLevels], input.Source, input.Section, input.On);
        var confirm = context.Service<ConfirmEvidence>();
        var custodian = PersonIdentity.PersonOf(context.User)!;
        return (await confirm.RunAsync(confirmation, custodian.Name, once: input.IdempotencyKey, cancellation: context.CancellationToken)).TryGet(out var level, out var refusal)
            ? new(level, [])
            : new(null, [context.UserErrorOf(refusal)]);
    }
}

/// <summary>See <c>ConfirmEvidenceInput</c> in the schema.</summary>
internal sealed record ConfirmEvidenceInput(string Framework, int Number, int[] AqrfLevels, string Source, string Section, DateOnly? On = null, string? IdempotencyKey = null);

/// <summary>See <c>ConfirmEvidencePayload</c> in the schema.</summary>
internal sealed record ConfirmEvidencePayload(Level? Level, ImmutableArray<UserError> Errors);
