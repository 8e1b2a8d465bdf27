using System.Text.Json.Serialization;

namespace MicroCred.Drafting.Drafts;

/// <summary>The sections of a course draft, in the order in which they are drafted: each rests on those before it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DraftSection>))]
public enum DraftSection { Outcomes, Structure, LearningTime, Assessment, Materials, Quiz, Statement }
