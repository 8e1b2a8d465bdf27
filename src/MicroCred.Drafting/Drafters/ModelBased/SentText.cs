using System.Text.Json;
using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Drafters.ModelBased;

/// <summary>A text that a prompt holds and that is no reference data: what people gave or wrote, and what was drafted for them.</summary>
/// <param name="Place">Where the lecturer finds it.</param>
internal sealed record SentText(Message Place, string Text)
{
    /// <summary>All that the prompt of a request holds of such texts.</summary>
    public static IEnumerable<SentText> Of(DraftRequest request, CleanedMaterial material)
    {
        var (design, brief) = (request.Design, request.Design.Brief);
        yield return new(new("drafting.place.title"), brief.Title);
        yield return new(new("drafting.place.brief"), brief.Text);
        yield return new(new("drafting.place.source"), material.Text);
        foreach (var reference in brief.References.IsDefault ? [] : brief.References)
            yield return new(new("drafting.place.references"), reference);
        if (request.Instruction is { } instruction)
            yield return new(new("drafting.place.instruction"), instruction);
        foreach (var section in request.Instruction is null ? Grounds(request.Section) : Grounds(request.Section).Append(request.Section))
        {
            if (design.Content(section) is not { } content)
                continue;
            foreach (var text in Texts(JsonSerializer.SerializeToElement(content)))
                yield return new(new($"enum.DraftSection.{section}"), text);
        }
    }

    /// <summary>The sections that another one is drafted from, beside the brief.</summary>
    public static ImmutableArray<DraftSection> Grounds(DraftSection section) => section switch
    {
        DraftSection.Structure => [DraftSection.Outcomes],
        DraftSection.Quiz => [DraftSection.Structure],
        DraftSection.Assessment or DraftSection.Materials => [DraftSection.Outcomes, DraftSection.Structure],
        _ => [],
    };

    /// <returns>What looks like personal data in it, and where; null where nothing does.</returns>
    public Message? FindPersonal() => FindPersonalData.In(Text) is { } found ? new("drafting.model.foundAt", found, Place) : null;

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Texts(property.Value)),
        _ => [],
    };
}
