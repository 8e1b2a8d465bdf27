using System.Collections.Immutable;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.Recognition.Catalogue;

namespace MicroCred.Portal.Pages.Compare;

/// <summary>Which micro-credentials are to be compared, and towards which framework, as the address holds it: <c>compare?ids=12,15&amp;target=MQF</c>.</summary>
/// <param name="Target">Absent where the reader has not chosen one yet.</param>
public sealed record ComparisonAddress(Basket Basket, string? Target)
{
    public const string TargetField = "target";

    /// <summary>Refused where a part is no entry's number: left out, it would change what is compared.</summary>
    public static Result<ComparisonAddress> Read(IQueryCollection query)
    {
        var ids = ImmutableArray.CreateBuilder<MicroCredentialId>();
        foreach (var part in Basket.Parts(query[Basket.Field]))
        {
            if (!MicroCredentialId.TryParse(part, out var id))
                return new Refusal(RefusalCode.BadUserInput, new Message("comparison.error.notAnEntry", part), Basket.Field);
            ids.Add(id);
        }

        var target = query[TargetField].FirstOrDefault();
        return new ComparisonAddress(new(ids.DrainToImmutable()), string.IsNullOrWhiteSpace(target) ? null : target.Trim());
    }

    /// <summary>The address's parameters, to put behind a page or a download.</summary>
    public string Query => $"?{Basket.Field}={Basket.InAddress}{(Target is null ? "" : $"&{TargetField}={Uri.EscapeDataString(Target)}")}";
}
