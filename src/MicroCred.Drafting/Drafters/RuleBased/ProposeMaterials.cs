using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Language;
using MicroCred.Drafting.Materials;
using MicroCred.Drafting.Sources;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.Drafters.RuleBased;

/// <summary>Slides, script and forum prompt for each unit. Points are sentences of the source, unchanged, in its order: extraction, not paraphrase.</summary>
internal static class ProposeMaterials
{
    private const int PointsOnSlide = 4;
    private const int MostPoints = 8;
    private const int FewestWords = 5;
    private const int MostWords = 24;

    public static MaterialsContent From(CoursePlan plan, CourseDesign design)
    {
        var terms = KeyTerms.Of(plan.Source.Sentences, plan.Profile).ToHashSet();
        return new([.. design.Structure!.Units.Select(unit => Unit(plan, design, unit, terms))]);
    }

    private static UnitMaterials Unit(CoursePlan plan, CourseDesign design, CourseUnit unit, HashSet<string> terms)
    {
        var (patterns, topic) = (plan.Profile.Materials, ProposeUnits.TopicOf(plan, unit));
        var outcomes = design.Outcomes!.Outcomes.Where(outcome => unit.Outcomes.Contains(outcome.Number)).ToList();
        var points = Points(topic, terms);
        if (points.IsEmpty)
            points = [.. patterns.PointsWithoutSource.Select(point => CoursePlan.Capitalise(Fill(point)))];

        var slides = new List<Slide> { new(patterns.SlideAim, [.. outcomes.Select(outcome => outcome.Text)], patterns.AimNote) };
        slides.AddRange(points.Chunk(PerSlide(points.Length)).Select(chunk => new Slide($"{patterns.SlidePoints}: {topic.Phrase}", [.. chunk], patterns.SlideNote)));
        slides.Add(new(patterns.SlideTask, [CoursePlan.Capitalise(Fill(patterns.Task))], patterns.TaskNote));

        var spoken = points.Take(3).Select((point, index) => patterns.VideoPoint
            .Replace("{number}", $"{index + 1}", StringComparison.Ordinal)
            .Replace("{point}", point.EndsWith('.') ? point : $"{point}.", StringComparison.Ordinal));
        var script = Fill(patterns.VideoScript)
            .Replace("{outcome}", outcomes.Count > 0 ? outcomes[0].Text : "", StringComparison.Ordinal)
            .Replace("{points}", string.Join(' ', spoken), StringComparison.Ordinal);
        return new(unit.Number, [.. slides], script, [Fill(patterns.ForumPrompt)]);

        string Fill(string pattern) => pattern.Replace("{topic}", topic.Phrase, StringComparison.Ordinal);
    }

    /// <summary>As many slides as needed, filled alike: five points are three and two, not four and one.</summary>
    private static int PerSlide(int points)
    {
        var slides = (points + PointsOnSlide - 1) / PointsOnSlide;
        return (points + slides - 1) / slides;
    }

    /// <summary>The sentences that hold most key terms, back in the source's order.</summary>
    private static ImmutableArray<string> Points(CourseTopic topic, HashSet<string> terms) =>
    [
        .. topic.Sentences
            .Select((sentence, index) => (sentence, index, words: SplitWords.Lower(sentence)))
            .Where(entry => entry.words.Count is >= FewestWords and <= MostWords && entry.sentence[^1] is not ('?' or ':'))
            .OrderByDescending(entry => entry.words.Count(terms.Contains))
            .ThenBy(entry => entry.index)
            .Take(MostPoints)
            .OrderBy(entry => entry.index)
            .Select(entry => entry.sentence),
    ];
}
