using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using MicroCred.Portal.Settings;
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

    public string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    /// <summary>Writes the state so that a reader, or a restart, finds the old one or the new one, never half of it.</summary>
    public void Save(ImportRun run)
    {
        var file = StateOf(run.Of, run.Id);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file + ".new", JsonSerializer.SerializeToUtf8Bytes(run, SavedJson.Options));
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <returns>Null where the person has no such import.</returns>
    public ImportRun? Find(PersonId person, string id) =>
        id.All(char.IsAsciiHexDigitLower) && File.Exists(StateOf(person, id)) ? Read(StateOf(person, id)) : null;

    /// <summary>Newest first.</summary>
    public ImmutableArray<ImportRun> Of(PersonId person) =>
        Directory.Exists(FolderOf(person))
            ? [.. Directory.EnumerateFiles(FolderOf(person), "run.json", SearchOption.AllDirectories).Select(Read).OrderByDescending(run => run.UploadedAt)]
            : [];

    public IEnumerable<ImportRun> All() =>
        Directory.Exists(root) ? Directory.EnumerateFiles(root, "run.json", SearchOption.AllDirectories).Select(Read) : [];

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

    public void Remove(PersonId person, string id) => Directory.Delete(Path.Combine(FolderOf(person), id), recursive: true);

    private string FolderOf(PersonId person) => Path.Combine(root, person.ToString());

    private string StateOf(PersonId person, string id) => Path.Combine(FolderOf(person), id, "run.json");

    private static ImportRun Read(string file) => JsonSerializer.Deserialize<ImportRun>(File.ReadAllBytes(file), SavedJson.Options)!;
}
