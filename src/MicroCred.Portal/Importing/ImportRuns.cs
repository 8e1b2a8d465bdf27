using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using MicroCred.Portal.Settings;
using MicroCred.Storage;
using MicroCred.Storage.People;

namespace MicroCred.Portal.Importing;

/// <summary>
/// The imports by page, each a folder below its person's: <c>imports/7/1f…/</c> with its state, its refused rows and, while it may still be
/// needed, the uploaded file. So nobody finds another's, and a restart finds how far each one was.
/// </summary>
internal sealed class ImportRuns(PortalSettings settings)
{
    /// <summary>Of one person; older ones are forgotten.</summary>
    public const int MostKept = 20;

    private readonly string root = Path.Combine(settings.Data, "imports");

    private readonly ConcurrentDictionary<string, ImportRun> unwritten = new();

    public string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>
    /// Writes the state so that a reader, or a restart, finds the old one or the new one, never half of it. One that the disk has no room for counts
    /// for as long as the portal runs.
    /// </summary>
    public void Save(ImportRun run)
    {
        var file = StateOf(run.Of, run.Id);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(run, SavedJson.Options));
            File.Move(file + ".new", file, overwrite: true);
            unwritten.TryRemove(run.Id, out _);
        }
        catch (Exception full) when (StorageAway.IsCause(full))
        {
            unwritten[run.Id] = run;
        }
    }

    /// <returns>Null where the person has no such import.</returns>
    public ImportRun? Find(PersonId person, string id) => Of(person).FirstOrDefault(run => run.Id == id);

    /// <summary>Newest first.</summary>
    public ImmutableArray<ImportRun> Of(PersonId person) => [.. Under(FolderOf(person), run => run.Of == person).OrderByDescending(run => run.UploadedAt)];

    public IEnumerable<ImportRun> All() => Under(root, _ => true);

    public string RefusedOf(ImportRun run) => Path.Combine(FolderOf(run.Of), run.Id, "refused.jsonl");

    public string UploadOf(PersonId person, string id) => Path.Combine(FolderOf(person), id, "upload");

    public bool HasUpload(ImportRun run) => File.Exists(UploadOf(run.Of, run.Id));

    public void RemoveUpload(ImportRun run) => File.Delete(UploadOf(run.Of, run.Id));

    public FileStream CreateUpload(PersonId person, string id)
    {
        Directory.CreateDirectory(Path.Combine(FolderOf(person), id));
        return new(UploadOf(person, id), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    /// <summary>Open for nobody else, which tells another process that the run is not left behind.</summary>
    /// <exception cref="IOException">Gone, or in use.</exception>
    public FileStream OpenUpload(ImportRun run) => new(UploadOf(run.Of, run.Id), FileMode.Open, FileAccess.Read, FileShare.None);

    /// <summary>Nobody reads or writes the uploaded file, here or in another process.</summary>
    public static bool IsFree(string upload)
    {
        try
        {
            if (File.Exists(upload))
                new FileStream(upload, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Uploads that a killed portal left half received: they have no state yet.</summary>
    public void RemoveHalfReceived()
    {
        foreach (var upload in Directory.Exists(root) ? Directory.GetFiles(root, "upload", SearchOption.AllDirectories) : [])
        {
            var folder = Path.GetDirectoryName(upload)!;
            if (!File.Exists(Path.Combine(folder, "run.json")) && IsFree(upload))
                Directory.Delete(folder, recursive: true);
        }
    }

    public void Remove(PersonId person, string id)
    {
        unwritten.TryRemove(id, out _);
        Directory.Delete(Path.Combine(FolderOf(person), id), recursive: true);
    }

    private IEnumerable<ImportRun> Under(string folder, Func<ImportRun, bool> isWanted)
    {
        var written = Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "run.json", SearchOption.AllDirectories).Select(Read) : [];
        return unwritten.Values.Where(isWanted).UnionBy(written, run => run.Id);
    }

    private string FolderOf(PersonId person) => Path.Combine(root, person.ToString());

    private string StateOf(PersonId person, string id) => Path.Combine(FolderOf(person), id, "run.json");

    private static ImportRun Read(string file) => JsonSerializer.Deserialize<ImportRun>(File.ReadAllBytes(file), SavedJson.Options)!;
}
