using System.Text.Json.Serialization;

namespace MicroCred.Drafting.LearningTime;

/// <summary>One thing a learner does, with its learning time. All three times may be above zero: a lecture of 60 minutes carries study after it.</summary>
/// <param name="Unit">Number of the unit; absent for the course as a whole (a final examination).</param>
/// <param name="Kind">As a guide table names it: "lecture", "reading", "quiz", ...</param>
/// <param name="Quantity">How many of the guide's unit (minutes, pages, questions); zero where none is stated.</param>
/// <param name="Guided">Hours with a teacher or moderator.</param>
/// <param name="Independent">Hours alone.</param>
/// <param name="Assessment">Hours of being assessed, with the work for it.</param>
/// <param name="OnlinePercent">0 to 100.</param>
public sealed record LearningActivity(
    int? Unit,
    string Kind,
    string Title,
    int Quantity,
    [property: JsonConverter(typeof(FractionJson))] Fraction Guided,
    [property: JsonConverter(typeof(FractionJson))] Fraction Independent,
    [property: JsonConverter(typeof(FractionJson))] Fraction Assessment,
    int OnlinePercent)
{
    [JsonIgnore]
    public Fraction Hours => Guided + Independent + Assessment;
}
