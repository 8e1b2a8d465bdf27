using MicroCred.Storage.Search;

namespace MicroCred.Storage.Catalogue;

/// <summary>A query whose arguments agree with one another, with its defaults filled in.</summary>
internal sealed record CheckedQuery(
    ImmutableArray<string> Words, CatalogueFilter Filter, CatalogueOrder Order, int Size, bool IsBackwards, Cursor? From, bool WithFacets)
{
    public static Result<CheckedQuery> Of(CatalogueQuery query)
    {
        var words = SearchWords.Of(query.Search);
        if (words.Length > SearchWords.Most)
            return Refuse(StorageMessages.SearchTooLong(words.Length, SearchWords.Most), "search");
        var filter = query.Filter ?? CatalogueFilter.None;
        if (filter.Level is { } level && filter.Framework is null)
            return Refuse(StorageMessages.LevelWithoutFramework(level), "filter", "level");
        if (filter.MinHours is { } min && filter.MaxHours is { } max && min > max)
            return Refuse(StorageMessages.HoursRange(min, max), "filter", "minHours");

        if (!CheckedPage.Of(query.Page ?? new PageRequest()).TryGet(out var page, out var refusal))
            return refusal;

        var order = query.Order ?? (words.IsEmpty ? CatalogueOrder.Title : CatalogueOrder.Relevance);
        Cursor? from = null;
        if (page.From is { } text)
        {
            if (!Cursor.TryParse(text, order, out var cursor))
                return Refuse(StorageMessages.Cursor(text), page.IsBackwards ? "before" : "after");
            from = cursor;
        }

        return new CheckedQuery(words, filter, order, page.Size, page.IsBackwards, from, query.WithFacets);
    }

    private static Refusal Refuse(Message message, params string[] path) => new(RefusalCode.BadUserInput, message, path);
}
