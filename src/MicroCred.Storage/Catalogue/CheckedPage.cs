namespace MicroCred.Storage.Catalogue;

/// <summary>A page whose arguments agree with one another.</summary>
/// <param name="From">The cursor to begin at, not read yet; absent: the beginning, or the end when going backwards.</param>
internal sealed record CheckedPage(int Size, bool IsBackwards, string? From)
{
    public static Result<CheckedPage> Of(PageRequest page)
    {
        if (page.First is not null && page.Last is not null)
            return Refuse(StorageMessages.FirstAndLast, "last");
        var backwards = page.Last is not null;
        if (backwards ? page.After is not null : page.Before is not null)
            return Refuse(StorageMessages.AfterAndBefore, backwards ? "after" : "before");
        var size = page.First ?? page.Last ?? PageRequest.DefaultSize;
        return size is < 0 or > PageRequest.LargestSize
            ? Refuse(StorageMessages.PageSize(size, PageRequest.LargestSize), backwards ? "last" : "first")
            : new CheckedPage(size, backwards, backwards ? page.Before : page.After);
    }

    private static Refusal Refuse(Message message, string field) => new(RefusalCode.BadUserInput, message, field);
}
