using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Frameworks.Text;

namespace MicroCred.Portal.Downloads;

/// <summary>
/// JSON-LD 1.1: one SKOS concept scheme a framework, one concept a level; <c>skos:exactMatch</c> only for an official one-to-one result,
/// <c>skos:closeMatch</c> for all else; beside it an alignment in the shape of CTDL's CredentialAlignmentObject with relation, status,
/// strength, sources and date. Terms of neither vocabulary stand in this file's own namespace, and are defined in it.
/// </summary>
internal static class WriteMappingJsonLd
{
    private const string File = "downloads/mapping.jsonld";

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Term, string Meaning)[] OwnTerms =
    [
        ("alignment", "Ties a level to a level of the reference framework; the value is an alignment node."),
        ("relation", "How the level relates to the reference level: OFFICIAL, SAME_NUMBER (by general knowledge) or CANDIDATE (inferred)."),
        ("status", "How far the alignment may be relied on: REFERENCED, or PROVISIONAL, which is no official result."),
        ("evidenceStrength", "How well it is known: CONFIRMED, PRIMARY_SOURCE, SECONDARY_SOURCE, DERIVED or UNCONFIRMED."),
        ("holdsFrom", "The first day on which the framework's rows hold."),
        ("citation", "A place in a source that the statement rests on."),
        ("section", "Section, article, table or page of the source."),
        ("readingGrade", "How far the source was read: FULL, EXCERPT, TITLE_ONLY or SECOND_HAND."),
        ("confirmedBy", "The custodian who checked the row against the primary source."),
    ];

    /// <param name="origin">Where the portal answers, with a slash at the end; the base of all identifiers.</param>
    /// <param name="notice">That no row is official unless it says so.</param>
    public static byte[] Write(MappingExport export, LocalizedText notice, string origin) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["@context"] = Context(origin),
            ["@graph"] = new JsonArray(
            [
                new JsonObject { ["@id"] = File, ["@type"] = "void:Dataset", ["dcterms:date"] = Day(export.AsOf), ["dcterms:description"] = Languages(notice) },
                .. OwnTerms.Select(term => new JsonObject { ["@id"] = $"mcr:{term.Term}", ["@type"] = "rdf:Property", ["rdfs:comment"] = new JsonObject { ["en"] = term.Meaning } }),
                .. export.Frameworks.Select(Scheme),
                .. export.Frameworks.SelectMany(framework => framework.Levels.Select(level => Concept(framework, level, export))),
                .. export.Sources.Select(SourceNode),
            ]),
        },
        Options);

    private static JsonObject Context(string origin)
    {
        static JsonObject InLanguages(string id) => new() { ["@id"] = id, ["@container"] = "@language" };
        static JsonObject Link(string id) => new() { ["@id"] = id, ["@type"] = "@id" };
        return new()
        {
            ["@version"] = 1.1,
            ["@base"] = origin,
            ["skos"] = "http://www.w3.org/2004/02/skos/core#",
            ["ceterms"] = "https://purl.org/ctdl/terms/",
            ["dcterms"] = "http://purl.org/dc/terms/",
            ["void"] = "http://rdfs.org/ns/void#",
            ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
            ["mcr"] = $"{origin}{File}#",
            ["skos:prefLabel"] = InLanguages("skos:prefLabel"),
            ["ceterms:frameworkName"] = InLanguages("ceterms:frameworkName"),
            ["ceterms:targetNodeName"] = InLanguages("ceterms:targetNodeName"),
            ["dcterms:description"] = InLanguages("dcterms:description"),
            ["rdfs:comment"] = InLanguages("rdfs:comment"),
            ["skos:inScheme"] = Link("skos:inScheme"),
            ["skos:topConceptOf"] = Link("skos:topConceptOf"),
            ["skos:exactMatch"] = Link("skos:exactMatch"),
            ["skos:closeMatch"] = Link("skos:closeMatch"),
            ["ceterms:framework"] = Link("ceterms:framework"),
            ["ceterms:targetNode"] = Link("ceterms:targetNode"),
            ["dcterms:source"] = Link("dcterms:source"),
            ["rdfs:seeAlso"] = Link("rdfs:seeAlso"),
        };
    }

    private static JsonObject Scheme(ExportedFramework exported)
    {
        var framework = exported.Framework;
        var node = new JsonObject
        {
            ["@id"] = IdOf(framework),
            ["@type"] = "skos:ConceptScheme",
            ["skos:notation"] = framework.Code,
            ["skos:prefLabel"] = Languages(framework.Name),
            ["mcr:evidenceStrength"] = Constant.Of(framework.Evidence.Strength),
            ["mcr:citation"] = Citations(framework.Evidence),
        };
        Add(node, "dcterms:spatial", framework.Country);
        Add(node, "dcterms:publisher", framework.Authority);
        Add(node, "rdfs:seeAlso", framework.Url?.AbsoluteUri);
        return node;
    }

    private static JsonObject Concept(ExportedFramework exported, ExportedLevel level, MappingExport export)
    {
        var node = new JsonObject
        {
            ["@id"] = IdOf(level.Level),
            ["@type"] = "skos:Concept",
            ["skos:notation"] = $"{level.Level.Number}",
            ["skos:prefLabel"] = Languages(level.Level.Label),
            ["skos:inScheme"] = IdOf(exported.Framework),
            ["skos:topConceptOf"] = IdOf(exported.Framework),
        };
        if (level.Step is { To.IsEmpty: false } step)
        {
            node[exported.IsExact(level) ? "skos:exactMatch" : "skos:closeMatch"] = new JsonArray([.. step.To.Select(reference => JsonValue.Create(IdOf(reference)))]);
            node["mcr:alignment"] = new JsonArray([.. step.To.Select(reference => Alignment(exported, level, reference))]);
        }

        return node;
    }

    private static JsonObject Alignment(ExportedFramework exported, ExportedLevel level, Level reference)
    {
        var step = level.Step!;
        var node = new JsonObject
        {
            ["@type"] = "ceterms:CredentialAlignmentObject",
            ["ceterms:framework"] = IdOf(reference.Framework),
            ["ceterms:frameworkName"] = Languages(reference.Framework.Name),
            ["ceterms:targetNode"] = IdOf(reference),
            ["ceterms:targetNodeName"] = Languages(reference.Label),
            ["ceterms:codedNotation"] = $"{reference.Number}",
            ["mcr:relation"] = Constant.Of(step.Relation),
            ["mcr:status"] = Constant.Of(level.Status),
            ["mcr:evidenceStrength"] = Constant.Of(step.Evidence.Strength),
            ["mcr:citation"] = Citations(step.Evidence),
        };
        if (exported.Framework.Referencing.From is { } from)
            node["mcr:holdsFrom"] = Day(from);
        if (step.Evidence.ConfirmedOn is { } confirmedOn)
            node["ceterms:alignmentDate"] = Day(confirmedOn);
        Add(node, "mcr:confirmedBy", step.Evidence.ConfirmedBy);
        return node;
    }

    private static JsonArray Citations(Evidence evidence) => new([.. evidence.Citations.Select(citation =>
    {
        var node = new JsonObject { ["dcterms:source"] = IdOf(citation.Source) };
        Add(node, "mcr:section", citation.Section);
        return node;
    })]);

    private static JsonObject SourceNode(Source source)
    {
        var node = new JsonObject
        {
            ["@id"] = IdOf(source),
            ["@type"] = "dcterms:BibliographicResource",
            ["dcterms:identifier"] = source.Code,
            ["dcterms:title"] = source.Title,
            ["mcr:readingGrade"] = Constant.Of(source.Grade),
        };
        Add(node, "dcterms:publisher", source.Publisher);
        if (source.Year is { } year)
            node["dcterms:issued"] = new JsonObject { ["@value"] = $"{year:0000}", ["@type"] = "xsd:gYear" };
        Add(node, "rdfs:seeAlso", source.Url?.AbsoluteUri);
        return node;
    }

    private static void Add(JsonObject node, string key, string? value)
    {
        if (value is not null)
            node[key] = value;
    }

    private static JsonObject Day(DateOnly day) => new() { ["@value"] = $"{day:O}", ["@type"] = "xsd:date" };

    private static JsonObject Languages(LocalizedText text) =>
        new(text.Languages.Order(StringComparer.Ordinal).Select(language => KeyValuePair.Create(language, (JsonNode?)JsonValue.Create(text.In(language)))));

    private static string IdOf(QualificationsFramework framework) => $"frameworks/{framework.Code}";

    private static string IdOf(Level level) => $"levels/{level.Framework.Code}/{level.Number}";

    private static string IdOf(Source source) => $"data#{source.Code}";
}
