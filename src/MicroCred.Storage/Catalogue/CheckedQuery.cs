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

        var page = query.Page ?? new PageRequest();
        if (page.First is not null && page.Last is not null)
            return Refuse(StorageMessages.FirstAndLast, "last");
        var backwards = page.Last is not null;
        if (backwards ? page.After is not null : page.Before is not null)
            return Refuse(StorageMessages.AfterAndBefore, backwards ? "after" : "before");
        var size = page.First ?? page.Last ?? PageRequest.DefaultSize;
        if (size is < 0 or > PageRequest.LargestSize)
            return Refuse(StorageMessages.PageSize(size, PageRequest.LargestSize), backwards ? "last" : "first");

        var order = query.Order ?? (words.IsEmpty ? CatalogueOrder.Title : CatalogueOrder.Relevance);
        Cursor? from = null;
        if ((backwards ? page.Before : page.After) is { } text)
        {
            if (!Cursor.TryParse(text, order, out var cursor))
                return Refuse(StorageMessages.Cursor(text), backwards ? "before" : "after");
            from = cursor;
        }

        return new CheckedQuery(words, filter, order, size, backwards, from, query.WithFacets);
    }

    private static Refusal Refuse(Message message, params string[] path) => new(RefusalCode.BadUserInput, message, path);
}
