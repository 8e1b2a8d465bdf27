namespace MicroCred.Storage.Sqlite;

/// <summary>
/// Held by whoever must be the only one: a portal that serves the file, for it does not hear what another one decides, or a move away from it. Ends
/// with the process, however that ends. Commands that go well with a running portal do not take it.
/// </summary>
internal sealed class FileOccupancy : IDisposable
{
    private readonly FileStream held;

    private FileOccupancy(FileStream held) => this.held = held;

    /// <exception cref="StorageUnavailableException">Another one holds it, or the folder cannot be written.</exception>
    public static FileOccupancy Take(SqliteDatabase database)
    {
        // Not the database itself: to close it here would let go of the locks that SQLite has on it in this process.
        var file = Path.ChangeExtension(database.File, ".lock");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            return new(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (IsTaken(taken))
        {
            throw new StorageUnavailableException(StorageMessages.Occupied(database.File), taken);
        }
        catch (Exception refused) when (SqliteRefusal.Of(refused, database.File) is { } reason)
        {
            throw new StorageUnavailableException(reason, refused);
        }
    }

    public void Dispose() => held.Dispose();

    /// <summary>EWOULDBLOCK of Linux and of macOS; on Windows ERROR_SHARING_VIOLATION.</summary>
    private static bool IsTaken(IOException failure) => failure.HResult is 11 or 35 or unchecked((int)0x80070020);
}
