using System.Diagnostics;

namespace MicroCred.Portal.Tests.Disk;

/// <summary>
/// A disk of a few megabytes for the programs that are run on it: a file system in memory that only they see (a mount namespace of their own), and
/// that is gone when they are. Needs no rights beyond those that Linux gives everybody; where a machine does not, tests say so and are skipped.
/// </summary>
internal static class SmallDisk
{
    /// <summary>Folder, size, and the program.</summary>
    private const string Script = """mount -t tmpfs -o "size=$1" tmpfs "$0" && shift && exec "$@" """;

    /// <summary>Folder, and the program.</summary>
    private const string ReadOnlyScript = """mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@" """;

    /// <summary>Why there is none; absent where there can be one.</summary>
    public static string? Absent { get; } = CanMount() ? null : "No disk of a test's own: it needs Linux with unshare (util-linux) and user namespaces that anybody may make.";

    /// <summary>To be put before a program.</summary>
    public static string[] Of(string folder, string size) => ["unshare", "-rm", "sh", "-c", Script, folder, size];

    /// <summary>The folder as it is, but for reading only.</summary>
    public static string[] ReadOnly(string folder) => ["unshare", "-rm", "sh", "-c", ReadOnlyScript, folder];

    /// <summary>The folder, as the program sees it.</summary>
    public static string SeenBy(int process, string folder) => $"/proc/{process}/root{folder}";

    /// <summary>Writes until nothing fits any more.</summary>
    public static void Fill(string folder)
    {
        var some = new byte[1024];
        using var file = new FileStream(Path.Combine(folder, "fill"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                file.Write(some);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public static void MakeRoom(string folder) => File.Delete(Path.Combine(folder, "fill"));

    private static bool CanMount()
    {
        var folder = Directory.CreateTempSubdirectory("microcred-disk-");
        try
        {
            using var process = Process.Start(new ProcessStartInfo("unshare", Of(folder.FullName, "64k").Skip(1).Append("true")) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            folder.Delete();
        }
    }
}

/// <summary>A test that fills a disk; skipped with the reason where it cannot have one.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Absent;
}
