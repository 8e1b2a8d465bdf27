using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MicroCred.Portal.Language;
using MicroCred.Recognition.Comparison;

namespace MicroCred.Portal.Downloads;

/// <summary>The whole comparison, for a program or a file. Null is "not stated". Described in <c>docs/downloads.md</c>.</summary>
internal static class WriteComparisonJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public static byte[] Write(CredentialComparison comparison, Wording wording) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Format = "microcred-regional/comparison/1",
            comparison.AsOf,
            Language = CultureInfo.CurrentUICulture.Name,
            Target = comparison.Target.Code,
            Notice = wording["comparison.advice.body"],
            Credentials = comparison.Credentials.Select(credential => new
            {
                Id = credential.Id.Value,
                Code = credential.HasStatedCode ? credential.Code : null,
                Title = credential.Stated.Title.Text,
                Provider = credential.Provider.Name,
                credential.Country,
                credential.Version,
            }),
            Elements = comparison.Elements.Select(element => new
            {
                element.Element,
                element.Finding,
                Summary = wording.Say(element.Summary),
                Values = element.Values.Select(value => value is null ? null : wording.Say(value)),
                Reasons = element.Reasons.Select(wording.Say),
                Missing = element.Missing.Select(fact => new { Credential = fact.Credential.Value, fact.Element, AskWhom = fact.AskWhom.Name }),
                Evidence = new { element.Evidence.Strength, Sources = element.Evidence.Citations.Select(citation => new { citation.Source.Code, citation.Source.Title, citation.Section }) },
            }),
            OutcomeMatches = comparison.OutcomeMatches.Select(match => new
            {
                Credential = match.Credential.Value,
                match.Outcome,
                Other = match.Other.Value,
                match.OtherOutcome,
                match.Similarity,
                match.Shared,
                match.Model,
            }),
        },
        Options);
}
