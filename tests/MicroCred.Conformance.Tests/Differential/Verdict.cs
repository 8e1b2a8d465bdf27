using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MicroCred.Conformance.Tests.Differential;

/// <summary>What an implementation makes of a request.</summary>
/// <param name="Kind">parse, invalid or request: refused at that stage; data: executed.</param>
/// <param name="Data">The data in one notation, with the places that errors made null; empty when refused.</param>
/// <param name="Message">What a refusal says; not compared.</param>
internal sealed record Verdict(string Kind, string Data, string Message)
{
    public bool Agrees(Verdict other) => Kind == other.Kind && Data == other.Data;

    public static Verdict Refused(string kind, string message) => new(kind, "", message);

    public static Verdict Executed(JsonElement data, IEnumerable<string[]> errorPaths) =>
        new("data", Canonical(data) + " " + string.Join(' ', errorPaths.Select(path => NullOf(data, path)).Distinct().Order(StringComparer.Ordinal)), "");

    /// <summary>
    /// Where an error left its null. Of several errors below one null, the specification lets an implementation report any, so that these nulls are compared.
    /// </summary>
    private static string NullOf(JsonElement data, string[] path)
    {
        for (var i = 0; i < path.Length; i++)
        {
            if (data.ValueKind == JsonValueKind.Null)
                return string.Join('.', path.Take(i));
            data = data.ValueKind == JsonValueKind.Array ? data[int.Parse(path[i], CultureInfo.InvariantCulture)] : data.GetProperty(path[i]);
        }

        return string.Join('.', path);
    }

    /// <summary>Numbers that are equal are written alike; 1.0 and 1 are one number in JSON.</summary>
    private static string Canonical(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject().Select(property => property.Name + ":" + Canonical(property.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.Number => value.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.String => JsonValue.Create(value.GetString())!.ToJsonString(),
        _ => value.GetRawText(),
    };
}
