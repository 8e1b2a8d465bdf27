using System.Text;
using System.Text.Json;

namespace MicroCred.Bench.Hostile;

/// <summary>A request made to cost the portal much more than it costs its sender.</summary>
internal sealed record HostileRequest(string Name, byte[] Body)
{
    public static IReadOnlyList<HostileRequest> All { get; } =
    [
        Query("selections nested 10,000 deep", Repeat("{a", 10_000)),
        Query("1,000 aliases", "{" + Join(1_000, i => $"a{i}:__typename ") + "}"),
        Query("a cycle of fragments", "{...A}fragment A on Query{...B}fragment B on Query{...A}"),
        Query("fragments that double 60 times", "{...F0}" + Join(60, i => $"fragment F{i} on Query{{...F{i + 1} ...F{i + 1}}}") + "fragment F60 on Query{creditSystems{code}}"),
        Query("500 operations that share 500 fragments", Join(500, i => $"query Q{i}{{...F0}}") + Join(500, i => $"fragment F{i} on Query{{...F{i + 1}}}") + "fragment F500 on Query{__typename}"),
        Query("one field 3,000 times", "{" + Repeat("creditSystems{code}", 3_000) + "}"),
        Query("a megabyte of tokens", "{" + Repeat(" a", 500_000) + "}"),
        Query("as many tokens as bytes allow", "{" + Repeat(" a", 50_000) + "}"),
        Query("an integer of 90,000 digits", "{framework(code:\"MQF\"){level(number:" + Repeat("9", 90_000) + "){number}}}"),
        Query("a block string of 32,000 lines", "{framework(code:\"\"\"" + Repeat("\n x", 32_000) + "\"\"\"){nothing}}"),
        Variables("100,000 wrong values", "[" + Repeat("{\"x\":1},", 99_999) + "{\"x\":1}]"),
        Variables("4,900 wrong values", "[" + Repeat("{\"x\":1},", 4_899) + "{\"x\":1}]"),
        Variables("a wrong value of a megabyte", "{\"x\":\"" + Repeat("y", 1_000_000) + "\"}"),
        Variables("a number of a megabyte", Repeat("9", 1_000_000)),
        Text("variables nested 500,000 deep", "{\"query\":\"{a}\",\"variables\":{\"v\":" + Repeat("[", 500_000)),
        Text("90,000 unknown parameters", "{" + Join(90_000, i => $"\"p{i}\":0,") + "\"query\":\"{a}\"}"),
        Text("a document of 170,000 escapes", "{\"query\":\"" + Repeat("\\u0041", 170_000) + "\"}"),
        Text("170,000 half surrogate pairs", "{\"query\":\"" + Repeat("\\uD800", 170_000) + "\"}"),
        new("a megabyte of broken UTF-8", [.. "{\"query\":\"{a #"u8, .. Enumerable.Repeat((byte)0xC3, 1_000_000), .. "\"}"u8]),
        Text("two megabytes", "{\"query\":\"" + Repeat(" ", 2_000_000) + "\"}"),
    ];

    private static HostileRequest Query(string name, string query) => new(name, JsonSerializer.SerializeToUtf8Bytes(new { query }));

    private static HostileRequest Variables(string name, string ids) => Text(name, "{\"query\":\"query($i:[ID!]!){nodes(ids:$i){id}}\",\"variables\":{\"i\":" + ids + "}}");

    private static HostileRequest Text(string name, string body) => new(name, Encoding.UTF8.GetBytes(body));

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
