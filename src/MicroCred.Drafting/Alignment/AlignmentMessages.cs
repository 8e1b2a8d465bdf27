using MicroCred.Drafting.Assessment;
using MicroCred.Drafting.LearningTime;
using MicroCred.Drafting.Outcomes;
using MicroCred.Drafting.Rules;
using MicroCred.Drafting.Units;

namespace MicroCred.Drafting.Alignment;

/// <summary>The wording of every finding: what was found and what was expected, and how to mend it.</summary>
internal static class AlignmentMessages
{
    public static Message NoVerbMend => new("check.noVerb.mend");

    public static Message SeveralVerbsMend => new("check.severalVerbs.mend");

    public static Message VagueVerbMend => new("check.vagueVerb.mend");

    public static Message StatedLevelDiffersMend => new("check.statedLevel.mend");

    public static Message ConditionMissingMend => new("check.condition.mend");

    public static Message CriterionMissingMend => new("check.criterion.mend");

    public static Message OutcomeNotAssessedMend => new("check.outcomeAssessed.mend");

    public static Message MeasuresNothingMend => new("check.measures.mend");

    public static Message UnitNotAssessedMend => new("check.unitAssessed.mend");

    public static Message WeightsMend => new("check.weights.mend");

    public static Message ActivityWithoutTimeMend => new("check.activityTime.mend");

    public static Message HoursUnknownMend => new("check.hoursUnknown.mend");

    public static Message OutsideGuideMend => new("check.guide.mend");

    public static Message NameIsQualificationMend => new("check.name.mend");

    public static Message QuizKeyWrongMend => new("check.quizKey.mend");

    public static Message AnswersRepeatMend => new("check.answersRepeat.mend");

    public static Message HardToReadMend => new("check.reading.mend");

    public static Message ReferenceNotGivenMend => new("check.reference.mend");

    public static Message NoVerb(int outcome) => new("check.noVerb.found", outcome);

    public static Message SeveralVerbs(int outcome, StatementReading reading) =>
        new("check.severalVerbs.found", outcome, string.Join(", ", reading.Others.Select(other => other.Words).Prepend(reading.Leading!.Words)));

    public static Message VagueVerb(int outcome, string verb) => new("check.vagueVerb.found", outcome, verb);

    public static Message LevelOutside(int outcome, TaxonomyVerb verb, LevelId level, (int Lowest, int Highest) fitting) =>
        new("check.level.found", outcome, verb.Verb, verb.Level, level.ToString(), fitting.Lowest, fitting.Highest);

    public static Message LevelOutsideMend(bool tooLow, string examples) =>
        tooLow ? new("check.level.mendUp", examples) : new("check.level.mendDown", examples);

    public static Message StatedLevelDiffers(CourseOutcome outcome, TaxonomyVerb verb) =>
        new("check.statedLevel.found", outcome.Number, outcome.TaxonomyLevel, verb.Verb, verb.Level);

    public static Message ConditionMissing(int outcome) => new("check.condition.found", outcome);

    public static Message CriterionMissing(int outcome) => new("check.criterion.found", outcome);

    public static Message OutcomeNotAssessed(int outcome) => new("check.outcomeAssessed.found", outcome);

    public static Message MeasuresNothing(CourseAssessment assessment) => new("check.measures.nothing", assessment.Number, assessment.Method);

    public static Message MeasuresUnknown(CourseAssessment assessment, int outcome) =>
        new("check.measures.unknown", assessment.Number, assessment.Method, outcome);

    public static Message UnitNotAssessed(CourseUnit unit, int found, int least) => new("check.unitAssessed.found", unit.Number, unit.Title, found, least);

    public static Message KindMissing(AssessmentKind kind) => kind == AssessmentKind.Continuous
        ? new("check.kinds.noContinuous")
        : new("check.kinds.noFinal");

    public static Message KindMissingMend(AssessmentKind kind) => kind == AssessmentKind.Continuous
        ? new("check.kinds.mendContinuous")
        : new("check.kinds.mendFinal");

    public static Message WeightOutside(CourseAssessment assessment) => new("check.weights.outside", assessment.Number, assessment.Method, assessment.Weight);

    public static Message WeightsDiffer(decimal sum) => new("check.weights.found", sum);

    public static Message ActivityWithoutTime(string title) => new("check.activityTime.found", title);

    public static Message HoursUnknown(string creditSystem) => new("check.hoursUnknown.found", creditSystem);

    public static Message HoursDiffer(Fraction found, FractionRange needed) =>
        new("check.hours.found", Shown(found), Shown(needed.Min), Shown(needed.Max));

    public static Message HoursDifferMend(bool tooFew) => tooFew ? new("check.hours.mendUp") : new("check.hours.mendDown");

    public static Message OutsideGuide(LearningActivity activity, Fraction minutes, Fraction least, Fraction most) =>
        new("check.guide.found", activity.Title, Shown(minutes), activity.Quantity, Shown(least), Shown(most));

    public static Message OnlineShareOutside(Fraction share, OnlineShareRule rule) =>
        new("check.online.found", share.ToDecimal(1), rule.Min, rule.Max);

    public static Message OnlineShareOutsideMend(bool tooLittle) => tooLittle ? new("check.online.mendUp") : new("check.online.mendDown");

    public static Message NameIsQualification(string name, string award) => new("check.name.found", name, award);

    public static Message QuizKeyWrong(int item, int keys, int answers) => new("check.quizKey.found", item, keys, answers);

    public static Message AnswersRepeat(int item, string answer) => new("check.answersRepeat.found", item, answer);

    public static Message HardToRead(int unit, int perSentence, int mostPerSentence, int longShare, int mostLong) =>
        new("check.reading.found", unit, perSentence, mostPerSentence, longShare, mostLong);

    public static Message ReferenceNotGiven(string citation) => new("check.reference.found", citation);

    public static Message OtherLanguage(string asked, string found) => new("check.language.found", Language(asked), Language(found));

    public static Message OtherLanguageMend(string asked) => new("check.language.mend", Language(asked));

    private static decimal Shown(Fraction hours) => hours.ToDecimal(2);

    private static Message Language(string tag) => new($"language.{tag}");
}
