using System.Text.Json;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;

namespace MicroCred.Drafting.Drafters.ModelBased.Shapes;

/// <summary>The JSON that a prompt asks for, read by <see cref="StrictJson"/>.</summary>
internal abstract record ModelShape
{
    /// <summary>The section's content, with numbers given in order.</summary>
    public abstract SectionContent ToContent(LanguageProfile profile);

    /// <summary>The shape, or why the text is not of it. One code fence around the object is tolerated: many models cannot help it.</summary>
    public static ModelShape? Read(DraftSection section, string answer, out string? fault)
    {
        try
        {
            fault = null;
            var json = WithoutFence(answer);
            return section switch
            {
                DraftSection.Outcomes => Read<OutcomesShape>(json),
                DraftSection.Structure => Read<StructureShape>(json),
                DraftSection.Assessment => Read<AssessmentShape>(json),
                DraftSection.Materials => Read<MaterialsShape>(json),
                DraftSection.Quiz => Read<QuizShape>(json),
                _ => throw new ArgumentOutOfRangeException(nameof(section)),
            };
        }
        catch (JsonException malformed)
        {
            fault = $"JSON: {malformed.Message}";
            return null;
        }
    }

    private static T Read<T>(string json) where T : ModelShape =>
        JsonSerializer.Deserialize<T>(json, StrictJson.Options) ?? throw new JsonException("null is not an object.");

    private static string WithoutFence(string answer)
    {
        var text = answer.Trim();
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return text.StartsWith("```", StringComparison.Ordinal) && text.EndsWith("```", StringComparison.Ordinal) && end > 0 && end < text.Length - 3
            ? text[(end + 1)..^3]
            : text;
    }
}
