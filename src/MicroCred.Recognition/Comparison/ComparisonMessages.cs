using MicroCred.Recognition.Catalogue;

namespace MicroCred.Recognition.Comparison;

/// <summary>All that a comparison tells: keys of <c>locales/</c>.</summary>
internal static class ComparisonMessages
{
    public static Refusal Count(int found) => Refuse(RefusalCode.BadUserInput, new Message("compare.refusal.count", found, CompareCredentials.Fewest, CompareCredentials.Most));

    public static Refusal Twice(MicroCredentialId id) => Refuse(RefusalCode.BadUserInput, new Message("compare.refusal.twice", id.ToString()));

    public static Refusal Unknown(MicroCredentialId id) => Refuse(RefusalCode.NotFound, new Message("compare.refusal.unknown", id.ToString()));

    public static Message Level(LevelId level) => new Message("compare.value.level", level.ToString());

    public static Message LevelMapped(LevelId level, string mapped) => new Message("compare.value.levelMapped", level.ToString(), mapped);

    public static Message LevelUnmapped(LevelId level, string target) => new Message("compare.value.levelUnmapped", level.ToString(), target);

    public static Message LevelMissing(int missing, int count) => new Message("compare.level.missing", missing, count);

    public static Message LevelNoPath(string target) => new Message("compare.level.noPath", target);

    public static Message LevelSame(string level) => new Message("compare.level.same", level);

    public static Message LevelUndecided(string target) => new Message("compare.level.undecided", target);

    public static Message LevelDiffers(string target) => new Message("compare.level.differs", target);

    public static Message LevelProvisional(string framework, string target) => new Message("compare.level.provisional", framework, target);

    public static Message Hours(Fraction hours) => new Message("compare.value.hours", hours.ToDecimal());

    public static Message HoursAndCredits(Fraction hours, decimal credits, LocalizedText system) => new Message("compare.value.hoursAndCredits", hours.ToDecimal(), credits, system);

    public static Message Credits(decimal credits, LocalizedText system) => new Message("compare.value.credits", credits, system);

    public static Message ScheduledHours(decimal hours) => new Message("compare.value.scheduledHours", hours);

    public static Message WorkloadMissing(int missing, int count) => new Message("compare.workload.missing", missing, count);

    public static Message WorkloadSame(decimal percent) => new Message("compare.workload.same", percent, CompareWorkload.ComparablePercent);

    public static Message WorkloadMinor(decimal percent) => new Message("compare.workload.minor", percent, CompareWorkload.MinorPercent);

    public static Message WorkloadDiffers(decimal percent) => new Message("compare.workload.differs", percent, CompareWorkload.MinorPercent);

    public static Message Nominal(string title, decimal credits, LocalizedText system) => new Message("compare.workload.nominal", title, credits, system);

    public static Message NoRatio(string title, LocalizedText system) => new Message("compare.workload.noRatio", title, system);

    public static Message ScheduledOnly(string title, decimal hours) => new Message("compare.workload.scheduledOnly", title, hours);

    public static Message HoursBelowCredits(string title, decimal hours, decimal needed, decimal credits, LocalizedText system) =>
        new Message("compare.workload.hoursBelowCredits", title, hours, needed, credits, system);

    public static Message HoursAboveCredits(string title, decimal hours, decimal covered, decimal credits, LocalizedText system) =>
        new Message("compare.workload.hoursAboveCredits", title, hours, covered, credits, system);

    public static Message HeavyWeek(string title, decimal perWeek) => new Message("compare.workload.heavyWeek", title, perWeek, CompareWorkload.MostHoursPerWeek);

    public static Message Quality(QualityAssuranceKind kind, string? body) =>
        body is null ? new Message("compare.value.quality", new Message($"enum.QualityAssuranceKind.{kind}")) : new Message("compare.value.qualityBy", new Message($"enum.QualityAssuranceKind.{kind}"), body);

    public static Message QualityMissing(int missing, int count) => new Message("compare.quality.missing", missing, count);

    public static Message QualityExternal => new Message("compare.quality.external");

    public static Message QualityInternal => new Message("compare.quality.internal");

    public static Message QualityMixed => new Message("compare.quality.mixed");

    public static Message QualityAbsent => new Message("compare.quality.absent");

    public static Message QualityNotItself(string title) => new Message("compare.quality.notItself", title);

    public static Message Field(string field) => new Message("compare.value.field", field);

    public static Message FieldAndMode(string field, DeliveryMode mode) => new Message("compare.value.fieldAndMode", field, new Message($"enum.DeliveryMode.{mode}"));

    public static Message Mode(DeliveryMode mode) => new Message("compare.value.mode", new Message($"enum.DeliveryMode.{mode}"));

    public static Message ProfileMissing(int missing, int count) => new Message("compare.profile.missing", missing, count);

    public static Message ProfileSame => new Message("compare.profile.same");

    public static Message ProfileSameBroad(string field) => new Message("compare.profile.sameBroad", field);

    public static Message ProfileDiffers => new Message("compare.profile.differs");

    public static Message ModesDiffer => new Message("compare.profile.modesDiffer");

    public static Message OutcomeCount(int count) => new Message("compare.value.outcomes", count);

    public static Message OutcomesMissing(int missing, int count) => new Message("compare.outcomes.missing", missing, count);

    public static Message OutcomesSame(int matched, int count) => new Message("compare.outcomes.same", matched, count);

    public static Message OutcomesMinor(int matched, int count) => new Message("compare.outcomes.minor", matched, count);

    public static Message OutcomesDiffer(int matched, int count) => new Message("compare.outcomes.differ", matched, count);

    public static Message OutcomesByWords(decimal threshold) => new Message("compare.outcomes.byWords", threshold);

    public static Message OutcomesByModel(int matches, string model, decimal threshold) => new Message("compare.outcomes.byModel", matches, model, threshold);

    public static Message ModelSilent(string model) => new Message("compare.outcomes.modelSilent", model);

    public static Message Words(string title, string words) => new Message("compare.reason.words", title, words);

    private static Refusal Refuse(RefusalCode code, Message message) => new(code, message, "credentials");
}
