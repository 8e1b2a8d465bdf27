using System.Collections.Concurrent;

namespace MicroCred.Drafting.Tests.Kit;

/// <summary>Sound courses to break, one fault at a time.</summary>
internal static class Courses
{
    private static readonly ConcurrentDictionary<(string, int), CourseDesign> Drafted = new();

    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Says noon whatever the hour, and keeps real timers.</summary>
    public static TimeProvider Clock { get; } = new FixedClock(Noon);

    public static RuleBasedDrafter Rules { get; } = new(Repository.Reference, Clock);

    /// <summary>Drafted by rules from one of the language's fifteen briefs: no check finds anything in it.</summary>
    public static CourseDesign Sound(string language = "en", int index = 0) =>
        Drafted.GetOrAdd((language, index), key => Rules.ProposeAll(new(SixtyBriefs.First(key.Item1, key.Item2)), "lecturer").Value);

    public static CourseDesign WithOutcomes(this CourseDesign design, params CourseOutcome[] outcomes) =>
        design with { Outcomes = new([.. outcomes]) };

    public static CourseDesign WithStatement(this CourseDesign design, string statement) =>
        design.WithOutcomes(Outcome(statement));

    public static CourseOutcome Outcome(string statement, string condition = "in a given case", string criterion = "with no more than two errors", int level = 4) =>
        new(1, statement, condition, criterion, TaxonomyDomain.Cognitive, level);

    public static CourseDesign WithAssessments(this CourseDesign design, Func<CourseAssessment, CourseAssessment> change) =>
        design with { Assessment = new([.. design.Assessment!.Assessments.Select(change)]) };

    public static CourseDesign WithActivities(this CourseDesign design, Func<LearningActivity, int, LearningActivity> change) =>
        design with { LearningTime = new([.. design.LearningTime!.Activities.Select(change)]) };

    public static CourseDesign WithQuiz(this CourseDesign design, params QuizItem[] items) => design with { Quiz = new([.. items]) };

    /// <summary>A question; answers that begin with a star are keys.</summary>
    public static QuizItem Question(string stem, params string[] answers) =>
        new(1, 1, stem, [.. answers.Select(answer => new QuizOption(answer.TrimStart('*'), answer.StartsWith('*')))], "");

    public static ImmutableArray<AlignmentFinding> Findings<T>(this CourseDesign design) where T : IAlignmentCheck, new() =>
        [.. new T().Run(new(design, Repository.Reference))];

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
