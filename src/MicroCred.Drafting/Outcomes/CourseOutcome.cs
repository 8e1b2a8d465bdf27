using System.Text.Json.Serialization;

namespace MicroCred.Drafting.Outcomes;

/// <summary>What a learner can do afterwards, in the three parts that approval asks for.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Statement">Verb and object, without a full stop: "Analyse the factors that affect food safety".</param>
/// <param name="Condition">With what or in what setting; blank where not stated.</param>
/// <param name="Criterion">How well; blank where not stated.</param>
/// <param name="TaxonomyLevel">As claimed: the alignment checks compare it with the verb's.</param>
/// <param name="FrameworkDomain">Code of the framework's descriptor domain that it answers to; absent where not stated.</param>
public sealed record CourseOutcome(
    int Number,
    string Statement,
    string Condition,
    string Criterion,
    [property: JsonConverter(typeof(JsonStringEnumConverter<TaxonomyDomain>))] TaxonomyDomain Domain,
    int TaxonomyLevel,
    string? FrameworkDomain = null)
{
    /// <summary>The whole sentence; parts that are blank are left out.</summary>
    [JsonIgnore]
    public string Text
    {
        get
        {
            var statement = Condition.Length > 0 ? $"{Statement} {Condition}" : Statement;
            return Criterion.Length > 0 ? $"{statement}, {Criterion}." : $"{statement}.";
        }
    }
}
