using System.Collections.Immutable;

namespace MicroCred.Frameworks.Mapping;

/// <summary>Refusals about frameworks, levels and their referencing. Worded in <c>locales/</c> under <c>refusal</c>.</summary>
internal static class MappingMessages
{
    public static readonly Refusal NoSection = new(RefusalCode.BadUserInput, new Message("refusal.confirmationSection"), "section");

    public static Refusal SectionTooLong(int length, int most) =>
        new(RefusalCode.BadUserInput, new Message("refusal.confirmationSectionLength", length, most), "section");

    public static Refusal UnknownFramework(string code, ReferenceData data, string[] path) =>
        new(RefusalCode.NotFound, new Message("refusal.unknownFramework", code, string.Join(", ", data.Frameworks.Select(framework => framework.Code))), path);

    public static Refusal UnknownLevel(LevelId id, QualificationsFramework framework, string[] path) =>
        new(RefusalCode.NotFound,
            framework.Levels.IsEmpty
                ? new Message("refusal.noLevels", framework.Code)
                : new Message("refusal.unknownLevel", framework.Code, id.Number, framework.Levels[^1].Number),
            path);

    public static Refusal NothingToConfirm(QualificationsFramework framework) =>
        new(RefusalCode.BadUserInput, new Message("refusal.confirmationWithoutReferencing", framework.Code), "level");

    public static Refusal LevelsOutOfOrder(ImmutableArray<int> levels) =>
        new(RefusalCode.BadUserInput, new Message("refusal.confirmationLevelOrder", string.Join(", ", levels)), "aqrfLevels");

    public static Refusal UnknownSource(string code) =>
        new(RefusalCode.NotFound, new Message("refusal.unknownSource", code), "source");
}
