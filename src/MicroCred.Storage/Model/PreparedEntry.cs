using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Search;

namespace MicroCred.Storage.Model;

/// <summary>A draft made ready for its rows: all work that needs no database, so that it can be done beside the writing.</summary>
internal sealed record PreparedEntry(
    EntryDraft Draft, string NameKey, string Code, string CodeKey, string TitleKey, string Content, int? Centihours, int MissingElements, string TitleWords, string BodyWords)
{
    private const int TitleKeyLength = 48;

    private const int LongestWord = 40;

    public static PreparedEntry Of(EntryDraft draft)
    {
        var stated = draft.Stated;
        var titleWords = Distinct(AllTexts(stated.Title));
        var bodyWords = Distinct(Body(draft));
        return new(
            draft,
            NameKeyOf(draft.Provider.Name),
            draft.CatalogueCode,
            CodeKeyOf(draft.CatalogueCode),
            TitleKeyOf(stated.Title.Text),
            StoredStatement.Write(stated),
            CentihoursOf(stated.Workload.NotionalHours),
            Completeness.Of(stated).Missing.Length,
            titleWords,
            bodyWords);
    }

    public static string TitleKeyOf(string title) => NameKeyOf(title) is var key && key.Length <= TitleKeyLength ? key : key[..TitleKeyLength];

    public static string NameKeyOf(string name) => string.Join(' ', FoldedWords.Of(name));

    public static string CodeKeyOf(string code) => code.ToUpperInvariant();

    public static int? CentihoursOf(decimal? hours) =>
        hours is { } stated ? (int)Math.Min(int.MaxValue, decimal.Round(stated * 100, MidpointRounding.AwayFromZero)) : null;


    private static string Distinct(IEnumerable<string> texts) =>
        string.Join(' ', texts.SelectMany(FoldedWords.Of).Select(word => word.Length <= LongestWord ? word : word[..LongestWord]).Distinct(StringComparer.Ordinal));

    private static IEnumerable<string> AllTexts(StatedText text) => text.Translations.Values.Prepend(text.Text);

    private static IEnumerable<string> Body(EntryDraft draft)
    {
        var stated = draft.Stated;
        yield return draft.Provider.Name;
        if (draft.Code is { } code)
            yield return code;
        foreach (var text in stated.LearningOutcomes.SelectMany(outcome => AllTexts(outcome.Text)))
            yield return text;
        foreach (var assessment in stated.Assessments)
            yield return assessment.Method;
        foreach (var text in stated.StacksInto.Concat(stated.Prerequisites))
            yield return text;
        foreach (var text in new[] { stated.ProgrammeOfOrigin, stated.QualityAssurance?.Body, stated.Note })
        {
            if (text is not null)
                yield return text;
        }
    }
}
