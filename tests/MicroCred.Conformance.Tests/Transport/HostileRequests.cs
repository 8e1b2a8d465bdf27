using System.Text;
using System.Text.Json.Nodes;

namespace MicroCred.Conformance.Tests.Transport;

/// <summary>Requests made to cost a server much more than they cost their sender.</summary>
internal static class HostileRequests
{
    /// <summary>A name, the body to post, the status, and the code of the first error; the limit where that is the code.</summary>
    public static IEnumerable<(string Name, byte[] Body, int Status, string Code)> All()
    {
        yield return Query("selections nested 10,000 deep", Repeat("{same", 10_000), 400, "LIMIT_EXCEEDED nesting");
        yield return Query("lists nested 10,000 deep", "{int(value:" + Repeat("[", 10_000), 400, "LIMIT_EXCEEDED nesting");
        yield return Query("objects nested 10,000 deep", "{nested(value:" + Repeat("{deeper:", 10_000), 400, "LIMIT_EXCEEDED nesting");
        yield return Query("type nested 10,000 deep", "query($v:" + Repeat("[", 10_000), 400, "LIMIT_EXCEEDED nesting");
        yield return Query("selections nested to the limit of the parser", Repeat("{same", 60) + "{int}" + Repeat("}", 60), 400, "LIMIT_EXCEEDED depth");
        yield return Query("1,000 aliases", "{" + Join(1_000, i => $"a{i}:int ") + "}", 400, "LIMIT_EXCEEDED rootFields");
        yield return Query("1,000 aliases below the root", "{same{" + Join(1_000, i => $"a{i}:int ") + "}}", 400, "LIMIT_EXCEEDED aliases");
        yield return Query("a cycle of 1,000 fragments", "{...F0}" + Join(1_000, i => $"fragment F{i} on Query{{...F{(i + 1) % 1_000}}}"), 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("a cycle of fragments through fields", "{...A}fragment A on Query{same{...B}}fragment B on Query{same{...A}}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("fragments that double 60 times", "{...F0}" + Join(60, i => $"fragment F{i} on Query{{a:same{{...F{i + 1}}}b:same{{...F{i + 1}}}}}") + "fragment F60 on Query{int}", 400, "LIMIT_EXCEEDED depth");
        yield return Query("fragments that double within the depth", "{...F0}" + Join(15, i => $"fragment F{i} on Query{{a:same{{...F{i + 1}}}b:same{{...F{i + 1}}}}}") + "fragment F15 on Query{int}", 400, "LIMIT_EXCEEDED aliases");
        yield return Query("one name 500 times with other selections", "{" + Join(500, i => $"same{{a{i % 7}:int same{{x:string}}}}") + "}", 400, "LIMIT_EXCEEDED rootFields");
        yield return Query("overlapping fields in fragments that meet in pairs", "{" + Join(300, i => $"...F{i} ") + "}" + Join(300, i => $"fragment F{i} on Query{{same{{same{{x:{(i % 2 == 0 ? "int" : "string")}}}}}}}"), 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("a megabyte of tokens", "{" + Repeat("int ", 250_000) + "}", 400, "LIMIT_EXCEEDED documentBytes");
        yield return Query("as many tokens as bytes allow", "{" + Repeat("x ", 50_000) + "}", 400, "LIMIT_EXCEEDED tokens");
        yield return Query("as many comments as bytes allow", Repeat("#\n", 50_000) + "{int}", 200, "");
        yield return Query("an integer of 90,000 digits", "{int(value:" + Repeat("9", 90_000) + ")}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("a float of 90,000 digits", "{float(value:1e" + Repeat("9", 90_000) + ")}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("a name of 90,000 letters", "{" + Repeat("a", 90_000) + "}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("a string of 15,000 escapes", "{string(value:\"" + Repeat("\\u0041", 15_000) + "\") int(value:\"\")}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("a block string of 50,000 lines", "{string(value:\"\"\"" + Repeat("\n ", 49_000) + "\"\"\") int(value:\"\")}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("an unfinished string", "{string(value:\"" + Repeat("a", 90_000), 400, "GRAPHQL_PARSE_FAILED");
        yield return Query("3,000 unknown fields", "{" + Join(3_000, i => $"persn{i} ") + "}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("3,000 directives on a field", "{int" + Repeat("@mark", 3_000) + "}", 400, "LIMIT_EXCEEDED directives");
        yield return Query("3,000 unknown directives", "{int" + Repeat("@nope", 3_000) + "}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("500 operations that share 500 fragments", Join(500, i => $"query Q{i}{{...F0}}") + Join(500, i => $"fragment F{i} on Query{{...F{i + 1}}}") + "fragment F500 on Query{int}", 400, "LIMIT_EXCEEDED validationSteps");
        yield return Query("400 unused fragments that share 400 others", "{int}" + Join(400, i => $"fragment A{i} on Query{{...F0}}") + Join(400, i => $"fragment F{i} on Query{{...F{i + 1}}}") + "fragment F400 on Query{int}", 400, "LIMIT_EXCEEDED validationSteps");
        yield return Query("introspection of fields of types of fields", "{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}", 400, "LIMIT_EXCEEDED introspectionDepth");
        yield return Query("lists of lists of lists", "{people(count:100){friends(first:100){friends(first:100){friends(first:100){id}}}}}", 400, "LIMIT_EXCEEDED cost");
        yield return Query("lists whose length is a variable", "query($n:Int){people{friends(first:$n){friends(first:$n){friends(first:$n){id}}}}}", 400, "LIMIT_EXCEEDED cost", new() { ["n"] = 100 });
        yield return Query("an argument given 3,000 times", "{int(" + Repeat("value:1 ", 3_000) + ")}", 400, "GRAPHQL_VALIDATION_FAILED");
        yield return Query("1,200 variables and 8,000 values", "query(" + Join(1_200, i => $"$v{i}:Int ") + "){ints(value:[" + Join(1_200, i => $"$v{i} ") + "])}", 200, "", new(Enumerable.Range(0, 8_000).Select(i => KeyValuePair.Create($"w{i}", (JsonNode?)i))));
        yield return Query("a list of 9,000 wrong values", "query($v:[Int]){ints(value:$v)}", 400, "BAD_USER_INPUT", new() { ["v"] = List(9_000, _ => "x") });
        yield return Query("a list of 100,000 wrong values", "query($v:[Int]){ints(value:$v)}", 413, "LIMIT_EXCEEDED variableValues", new() { ["v"] = List(100_000, _ => new JsonObject { ["x"] = 1 }) });
        yield return Query("a wrong value of a megabyte", "query($v:Int){int(value:$v)}", 400, "BAD_USER_INPUT", new() { ["v"] = Repeat("x", 1_000_000) });
        yield return Text("a number of a megabyte", "{\"query\":\"query($v:Int){int(value:$v)}\",\"variables\":{\"v\":" + Repeat("9", 1_000_000) + "}}", 400, "BAD_USER_INPUT");
        yield return Text("variables nested 10,000 deep", "{\"query\":\"{int}\",\"variables\":{\"v\":" + Repeat("[", 10_000), 400, "BAD_REQUEST");
        yield return Text("100,000 unknown parameters", "{" + Join(50_000, i => $"\"p{i}\":0,") + "\"query\":\"{int}\"}", 200, "");
        yield return Text("a batch of 1,000", "[" + Join(999, _ => "{\"query\":\"{int}\"},") + "{\"query\":\"{int}\"}]", 400, "BAD_REQUEST");
        yield return ("broken UTF-8", [.. "{\"query\":\"{int #"u8, .. Enumerable.Repeat((byte)0xC3, 90_000), .. "\"}"u8], 400, "BAD_REQUEST");
        yield return ("a megabyte of broken UTF-8", [.. "{\"query\":\"{int #"u8, .. Enumerable.Repeat((byte)0xC3, 1_000_000), .. "\"}"u8], 400, "BAD_REQUEST");
        yield return Text("a document of 170,000 escapes", "{\"query\":\"" + Repeat("\\u0041", 170_000) + "\"}", 400, "LIMIT_EXCEEDED documentBytes");
        yield return Text("half a surrogate pair", "{\"query\":\"" + Repeat("\\uD800", 10_000) + "\"}", 400, "BAD_REQUEST");
        yield return Text("two megabytes", "{\"query\":\"{int}\",\"x\":\"" + Repeat("x", 2_000_000) + "\"}", 413, "LIMIT_EXCEEDED requestBytes");
    }

    private static (string, byte[], int, string) Query(string name, string query, int status, string code, JsonObject? variables = null) =>
        (name, Encoding.UTF8.GetBytes(new JsonObject { ["query"] = query, ["variables"] = variables }.ToJsonString()), status, code);

    private static (string, byte[], int, string) Text(string name, string body, int status, string code) => (name, Encoding.UTF8.GetBytes(body), status, code);

    private static JsonArray List(int count, Func<int, JsonNode?> item) => new([.. Enumerable.Range(0, count).Select(item)]);

    private static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Join(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
