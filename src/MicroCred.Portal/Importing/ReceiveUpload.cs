using System.Collections.Immutable;
using MicroCred.Portal.People;
using MicroCred.Storage;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace MicroCred.Portal.Importing;

/// <summary>
/// Takes the form of the import page: the antiforgery token comes first and is checked before anything of the file is read; the file goes to
/// disk as it comes. Answers with a redirect: to the run, or back to the form with what was wrong.
/// </summary>
internal sealed class ReceiveUpload(ImportRuns runs, ImportQueue queue, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> tokens, TimeProvider clock)
{
    /// <summary>In bytes.</summary>
    public const long LargestFile = 64L << 20;

    /// <summary>A larger file is read to here, and thrown away, so that the browser hears why; then the connection ends.</summary>
    private const long LargestRequest = 4 * LargestFile;

    private const int LongestValue = 4_000;

    private const int LongestName = 120;

    public static string AnyOwner => "";

    /// <summary>How the form names a provider.</summary>
    public static string NameOf(ProviderDraft owner) => $"{owner.Country} {owner.Name}";

    /// <summary>Those that the person may import for.</summary>
    public static ImmutableArray<ProviderDraft> OwnersOf(Person person) =>
        [.. person.Grants.Where(grant => grant.Role is Role.Provider).Select(grant => new ProviderDraft(grant.ProviderName!, grant.Country!))];

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var person = PersonIdentity.PersonOf(context.User)!;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestRequest;
        var (run, problem) = await ReceiveAsync(context, person);
        if (run is null)
            return Results.Redirect($"{context.Request.PathBase}/import?problem={problem}");
        Forget(person, run);
        queue.Start(run, ImportStep.Check);
        return Results.Redirect($"{context.Request.PathBase}/import/{run.Id}");
    }

    private async Task<(ImportRun? Run, UploadProblem Problem)> ReceiveAsync(HttpContext context, Person person)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 } boundary)
            return (null, UploadProblem.NoFile);
        var reader = new MultipartReader(boundary.ToString(), context.Request.Body);
        var (isSent, owner) = (false, AnyOwner);
        while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var field))
                continue;
            if (HeaderUtilities.RemoveQuotes(field.Name) == tokens.Value.FormFieldName)
            {
                context.Request.Headers[tokens.Value.HeaderName!] = await ValueAsync(section);
                isSent = await antiforgery.IsRequestValidAsync(context);
            }
            else if (!isSent)
                return (null, UploadProblem.Expired);
            else if (HeaderUtilities.RemoveQuotes(field.Name) == "owner")
                owner = await ValueAsync(section);
            else if (field.IsFileDisposition())
                return await TakeAsync(person, owner, (field.FileNameStar.HasValue ? field.FileNameStar : field.FileName).ToString().Trim('"'), section.Body, context.RequestAborted);
        }

        return (null, UploadProblem.NoFile);
    }

    private async Task<(ImportRun? Run, UploadProblem Problem)> TakeAsync(Person person, string owner, string name, Stream body, CancellationToken cancellation)
    {
        var provider = OwnersOf(person).FirstOrDefault(known => NameOf(known) == owner);
        var problem = (name, Formats.Guess(name)) switch
        {
            ("", _) => UploadProblem.NoFile,
            (_, null) => UploadProblem.UnknownFormat,
            _ when provider is null && !(owner == AnyOwner && person.Is(Role.Administrator)) => UploadProblem.NotYours,
            _ when runs.Of(person.Id).Any(run => run.IsActive) => UploadProblem.Busy,
            _ => UploadProblem.None,
        };
        if (problem is UploadProblem.None)
        {
            var id = runs.NewId();
            (var bytes, problem) = await KeepOrDrainAsync(person, id, body, cancellation);
            if (problem is UploadProblem.None)
                return (new(id, person.Id.Value, Shown(name), bytes, Formats.Guess(name)!.Value, provider, clock.GetUtcNow()), problem);
        }

        await body.CopyToAsync(Stream.Null, cancellation);
        return (null, problem);
    }

    /// <summary>Where the disk refuses, the rest is read all the same: a browser hears of it only when it has sent everything.</summary>
    private async Task<(long Bytes, UploadProblem Problem)> KeepOrDrainAsync(Person person, string id, Stream body, CancellationToken cancellation)
    {
        try
        {
            return await KeepAsync(person, id, body, cancellation);
        }
        catch (Exception unkept) when (StorageAway.IsCause(unkept))
        {
            await body.CopyToAsync(Stream.Null, cancellation);
            throw;
        }
    }

    /// <summary>A file that is not taken, or does not come to its end, leaves nothing behind.</summary>
    private async Task<(long Bytes, UploadProblem Problem)> KeepAsync(Person person, string id, Stream body, CancellationToken cancellation)
    {
        var isKept = false;
        try
        {
            await using var file = runs.CreateUpload(person.Id, id);
            var (bytes, problem) = await CopyAsync(body, file, cancellation);
            isKept = problem is UploadProblem.None;
            return (bytes, problem);
        }
        finally
        {
            if (!isKept)
                runs.Remove(person.Id, id);
        }
    }

    private static async Task<(long Bytes, UploadProblem Problem)> CopyAsync(Stream body, Stream file, CancellationToken cancellation)
    {
        var buffer = new byte[1 << 16];
        var bytes = 0L;
        for (var read = await body.ReadAtLeastAsync(buffer, SniffUpload.Length, throwOnEndOfStream: false, cancellation); read > 0; read = await body.ReadAsync(buffer, cancellation))
        {
            if (bytes == 0 && SniffUpload.Judge(buffer.AsSpan(0, Math.Min(read, SniffUpload.Length))) is not UploadProblem.None and var unfit)
                return (read, unfit);
            bytes += read;
            if (bytes > LargestFile)
                return (bytes, UploadProblem.TooLarge);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return (bytes, bytes == 0 ? UploadProblem.NoFile : UploadProblem.None);
    }

    /// <summary>One uploaded file a person, and some history: what a new one takes the place of.</summary>
    private void Forget(Person person, ImportRun newest)
    {
        queue.RemoveOldUploads();
        var earlier = runs.Of(person.Id).Where(run => run.Id != newest.Id).ToList();
        foreach (var run in earlier.Where(runs.HasUpload))
            runs.RemoveUpload(run);
        foreach (var run in earlier.Skip(ImportRuns.MostKept - 1))
            runs.Remove(person.Id, run.Id);
    }

    private static async Task<string> ValueAsync(MultipartSection section)
    {
        var text = new char[LongestValue];
        using var reader = new StreamReader(section.Body);
        return new(text, 0, await reader.ReadBlockAsync(text));
    }

    private static string Shown(string name)
    {
        var last = string.Concat(name.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter)));
        return last.Length <= LongestName ? last : last[..LongestName];
    }
}
