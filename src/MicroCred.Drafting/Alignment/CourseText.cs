using MicroCred.Drafting.Drafts;

namespace MicroCred.Drafting.Alignment;

/// <summary>A piece of text that a learner or an approval body reads, and where it stands.</summary>
internal sealed record CourseText(DraftSection Section, string Text, int? Outcome = null, int? Unit = null, int? Item = null)
{
    /// <summary>All text of a course but the forms, which repeat it.</summary>
    public static IEnumerable<CourseText> Of(CourseDesign design)
    {
        foreach (var outcome in design.Outcomes?.Outcomes ?? [])
            yield return new(DraftSection.Outcomes, outcome.Text, Outcome: outcome.Number);
        foreach (var unit in design.Structure?.Units ?? [])
            yield return new(DraftSection.Structure, $"{unit.Title}. {unit.Summary}", Unit: unit.Number);
        foreach (var assessment in design.Assessment?.Assessments ?? [])
        {
            var rubric = assessment.Rubric.SelectMany(criterion => criterion.Levels.Select(level => level.Description).Prepend(criterion.Criterion));
            yield return new(DraftSection.Assessment, string.Join(". ", rubric.Prepend(assessment.Method)), Unit: assessment.Unit, Item: assessment.Number);
        }

        foreach (var unit in design.Materials?.Units ?? [])
        {
            foreach (var slide in unit.Slides)
                yield return new(DraftSection.Materials, string.Join(". ", [slide.Title, .. slide.Points, slide.Notes]), Unit: unit.Unit);
            yield return new(DraftSection.Materials, unit.VideoScript, Unit: unit.Unit);
            foreach (var prompt in unit.ForumPrompts)
                yield return new(DraftSection.Materials, prompt, Unit: unit.Unit);
        }

        foreach (var item in design.Quiz?.Items ?? [])
        {
            var options = item.Options.SelectMany(option => new[] { option.Text, option.Feedback });
            yield return new(DraftSection.Quiz, string.Join(". ", options.Prepend(item.Stem).Append(item.Feedback).Where(text => text.Length > 0)), Unit: item.Unit, Item: item.Number);
        }
    }
}
