namespace MicroCred.Storage.Sqlite;

/// <summary>What the database answers when it cannot (sqlite.org/rescode.html), as far as it is told apart here.</summary>
internal static class SqliteCodes
{
    public const int Busy = 5;
    public const int Locked = 6;
    public const int ReadOnly = 8;
    public const int Io = 10;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int NotADatabase = 26;
}
