namespace MicroCred.Storage;

/// <summary>Everything this module tells a reader: keys of <c>locales/</c>.</summary>
internal static class StorageMessages
{
    public static Message CannotOpen(string file, string reason) => new Message("storage.cannotOpen", file, reason.TrimEnd('.'));

    public static Message CannotReach(string place, string reason) => new Message("storage.cannotReach", place, reason.TrimEnd('.'));

    public static Message TargetInUse(string place, string table) => new Message("storage.targetInUse", place, table);

    public static Message RowDiffers(string place, string table, long row) => new Message("storage.rowDiffers", place, table, row);

    public static Message NotOurServer(string place) => new Message("storage.notOurServer", place);

    public static Message NoRoom(string file) => new Message("storage.noRoom", file);

    public static Message LockedElsewhere(string file) => new Message("storage.lockedElsewhere", file);

    public static Message Occupied(string file) => new Message("storage.occupied", file);

    public static Message NotWritable(string file) => new Message("storage.notWritable", file);

    public static Message NotOurs(string file) => new Message("storage.notOurs", file);

    public static Message NewerSchema(string file, long found, long known) => new Message("storage.newerSchema", file, found, known);

    public static Message FirstAndLast => new Message("storage.page.firstAndLast");

    public static Message AfterAndBefore => new Message("storage.page.cursorOfOtherDirection");

    public static Message PageSize(int size, int largest) => new Message("storage.page.size", size, largest);

    public static Message Cursor(string cursor) => new Message("storage.page.cursor", cursor);

    public static Message LevelWithoutFramework(int level) => new Message("storage.filter.levelWithoutFramework", level);

    public static Message HoursRange(decimal min, decimal max) => new Message("storage.filter.hoursRange", min, max);

    public static Message SearchTooLong(int words, int most) => new Message("storage.search.tooManyWords", words, most);
}
