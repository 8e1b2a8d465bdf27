using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MicroCred.GraphQL.Errors;

namespace MicroCred.GraphQL.Transport;

/// <summary>
/// Documents that were written and checked beforehand, by their hash: <c>sha256:</c> and 64 hexadecimal digits. A client sends the hash as
/// <c>documentId</c> (GraphQL over HTTP, appendix A) instead of the document.
/// </summary>
public sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, byte[]> documents;

    private TrustedDocuments(IEnumerable<byte[]> documents) =>
        this.documents = documents.DistinctBy(document => IdOf(document), StringComparer.Ordinal).ToFrozenDictionary(document => IdOf(document), StringComparer.Ordinal);

    public static TrustedDocuments None { get; } = new([]);

    public int Count => documents.Count;

    /// <summary>The name of a document.</summary>
    public static string IdOf(ReadOnlySpan<byte> document) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(document));

    public static TrustedDocuments Of(IEnumerable<string> documents) => new(documents.Select(Encoding.UTF8.GetBytes));

    /// <summary>Reads every <c>*.graphql</c> file of a folder and those below; a file is one document.</summary>
    public static TrustedDocuments FromFolder(string folder) => new(Directory.EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories).Select(File.ReadAllBytes));

    /// <summary>Reads a manifest: a JSON object whose values are documents. Its keys are not relied upon.</summary>
    /// <exception cref="JsonException">The file is no such object.</exception>
    public static TrustedDocuments FromManifest(string file) => Of(JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file))!.Values);

    /// <summary>Finds the document that the parameters name, or checks the one that they carry.</summary>
    /// <returns>Null when it may be run; else why not.</returns>
    internal GraphQLError? Resolve(RequestParameters parameters, bool onlyTrusted)
    {
        if (parameters.DocumentId is { } id && !parameters.HasDocument)
        {
            if (!documents.TryGetValue(id, out var found))
                return new(ErrorCodes.DocumentNotTrusted, $"No document is known as \"{(id.Length <= 80 ? id : id[..80])}\". Send the document itself, or one of the trusted ones.");
            parameters.SetDocument(found);
            return null;
        }

        return onlyTrusted && !documents.ContainsKey(IdOf(parameters.Document.Span))
            ? new(ErrorCodes.DocumentNotTrusted, "Only trusted documents are run here. Have the document added to them.")
            : null;
    }
}
