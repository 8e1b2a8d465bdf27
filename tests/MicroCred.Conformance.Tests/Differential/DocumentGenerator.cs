using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using MicroCred.Conformance.Tests.Reference;
using MicroCred.GraphQL.Types;

namespace MicroCred.Conformance.Tests.Differential;

/// <summary>Writes a document by walking the schema. With mistakes, each choice goes wrong with that likelihood.</summary>
internal sealed class DocumentGenerator(int seed, double mistakes, double wrongValues = 0)
{
    private const int MostDepth = 5;
    private static readonly string[] Aliases = ["a", "b", "c"];
    private readonly Random random = new(seed);
    private readonly StringBuilder text = new();
    private readonly List<string> fragments = [];
    private readonly Dictionary<string, (GraphQLType Type, string? Default)> variables = new(StringComparer.Ordinal);

    public CorpusRequest Request(string id)
    {
        var schema = Data.Schema;
        var isMutation = random.Next(10) == 0;
        var root = isMutation ? schema.Mutation! : schema.Query;
        WriteSelection(root, 0);
        var selection = text.ToString();
        text.Clear();
        WriteOperationHead(isMutation);
        text.Append(selection);
        foreach (var fragment in fragments)
            text.Append('\n').Append(fragment);
        if (Errs())
            text.Append(Pick("\nfragment Unused on Person { id }", "\nfragment F0 on Person { id }", "\n{ same { __typename } }", "\nquery Q { same { __typename } }", "\nscalar S"));
        return new(id, text.ToString(), Values());
    }

    private bool Errs() => random.NextDouble() < mistakes;

    private T Pick<T>(params T[] from) => from[random.Next(from.Length)];

    private bool Chance(double likelihood) => random.NextDouble() < likelihood;

    private void WriteOperationHead(bool isMutation)
    {
        if (!isMutation && variables.Count == 0 && Chance(0.6))
            return;
        if (Chance(0.1))
            text.Append("\"An operation.\" ");
        text.Append(isMutation ? "mutation" : "query").Append(Chance(0.5) ? " Q" : "");
        var declared = variables.Where(_ => !Errs()).ToList();
        if (Errs())
            declared.Add(new("unused", (Data.Schema.FindType(Pick("Int", "Person", "Nested"))!, null)));
        if (declared.Count > 0)
        {
            text.Append(" (");
            foreach (var (name, (type, preset)) in declared)
                text.Append(CultureInfo.InvariantCulture, $"${name}: {(Errs() ? Pick("Int", "String", "Nope", "[Int!]", "Person", "Mood") : type.ToString())}{(preset is null ? "" : " = " + preset)}{(Chance(0.05) ? " @mark" : "")} ");
            text.Append(") ");
        }

        WriteDirectives(isQuery: !isMutation);
    }

    private void WriteSelection(NamedType type, int depth)
    {
        text.Append("{ ");
        for (var i = random.Next(1, 5); i > 0; i--)
        {
            switch (random.Next(10))
            {
                case 0 when depth < MostDepth: WriteInlineFragment(type, depth); break;
                case 1 when depth < MostDepth: WriteSpread(type, depth); break;
                default: WriteField(type, depth); break;
            }
        }

        text.Append("} ");
    }

    private void WriteField(NamedType type, int depth)
    {
        var fields = type is FieldsType known ? known.Fields.Where(field => depth < MostDepth || field.Type.Named.IsLeaf).ToList() : [];
        if (fields.Count == 0 || Chance(0.1))
        {
            WriteAlias();
            text.Append("__typename ");
            return;
        }

        var field = fields[random.Next(fields.Count)];
        WriteAlias();
        text.Append(Errs() ? Pick("unknown", "lable", "lives", "__schema") : field.Name);
        WriteArguments(field.Arguments, field.Name);
        WriteDirectives();
        text.Append(' ');
        if (field.Type.Named.IsComposite != Errs())
            WriteSelection(field.Type.Named.IsComposite ? field.Type.Named : Data.Schema.Query, depth + 1);
    }

    /// <summary>Aliases are few, so that fields of one name meet and must be merged; where they could not, mistakes are wanted.</summary>
    private void WriteAlias()
    {
        if (mistakes > 0 && Chance(0.15))
            text.Append(Pick(Aliases)).Append(": ");
        else if (Chance(0.1))
            text.Append(CultureInfo.InvariantCulture, $"x{text.Length}: ");
    }

    private void WriteArguments(Definitions<InputValueDefinition> arguments, string field)
    {
        var given = arguments.Where(argument => (argument.IsRequired || Chance(0.6)) != Errs()).ToList();
        if (given.Count == 0 && !Errs())
            return;
        text.Append('(');
        foreach (var argument in given)
        {
            text.Append(Errs() ? "unknown" : argument.Name).Append(": ");
            WriteValue(argument.Type, 0, argument.DefaultValue is not null, field);
            text.Append(' ');
            if (Errs())
                text.Append(CultureInfo.InvariantCulture, $"{argument.Name}: null ");
        }

        if (given.Count == 0)
            text.Append("unknown: 1");
        text.Append(')');
    }

    private void WriteInlineFragment(NamedType type, int depth)
    {
        var on = Errs() ? Pick("Nope", "Int", "Mood", "Query", "Cat", "Nested") : Chance(0.2) ? null : Overlapping(type);
        text.Append("... ").Append(on is null ? "" : $"on {on} ");
        WriteDirectives();
        WriteSelection(on is not null && Data.Schema.FindType(on) is { IsComposite: true } narrowed ? narrowed : type, depth + 1);
    }

    private void WriteSpread(NamedType type, int depth)
    {
        var name = $"F{fragments.Count}";
        var on = Errs() ? Pick("Nope", "Int", "Query", "Cat") : Overlapping(type);
        text.Append("...").Append(Errs() ? Pick("Missing", "F0") : name);
        WriteDirectives();
        text.Append(' ');
        fragments.Add("");
        var outer = text.ToString();
        text.Clear();
        if (Chance(0.1))
            text.Append("\"\"\"\n  A fragment.\n\"\"\" ");
        text.Append(CultureInfo.InvariantCulture, $"fragment {name} on {on} {(Chance(0.05) ? "@once " : "")}");
        WriteSelection(Data.Schema.FindType(on) is { IsComposite: true } found ? found : type, depth + 1);
        fragments[int.Parse(name[1..], CultureInfo.InvariantCulture)] = text.ToString();
        text.Clear().Append(outer);
    }

    private string Overlapping(NamedType type)
    {
        var possible = Data.Schema.PossibleTypes(type);
        var fitting = Data.Schema.Types.Where(other => other.IsComposite && Data.Schema.PossibleTypes(other).Any(possible.Contains)).ToArray();
        return fitting.Length == 0 ? type.Name : Pick(fitting).Name;
    }

    private void WriteDirectives(bool isQuery = false)
    {
        if (!isQuery && Chance(0.06))
        {
            text.Append(Pick("@skip", "@include")).Append("(if: ");
            WriteValue(Data.Schema.FindDirective("skip")!.Arguments[0].Type, 0, false, "flag");
            text.Append(") ");
        }

        if (Chance(0.03))
            text.Append(Pick("@mark", "@mark(text: \"x\") @mark(weight: 2)", "@mark(weight: null)")).Append(' ');
        if (Errs())
            text.Append(Pick("@nope", "@once", "@skip", "@include(if: 1)", "@deprecated", "@mark(text: 1)", "@once @once", "@skip(if: true, if: false)")).Append(' ');
    }

    private void WriteValue(GraphQLType type, int depth, bool hasDefault, string hint)
    {
        if (Errs())
            text.Append(Pick("1", "\"s\"", "true", "null", "SIDEWAYS", "[1]", "{a: 1}", "1.5", "99999999999", "$missing", "[[null]]", "{number: 1, text: null}"));
        else if (depth < 3 && Chance(0.25))
            WriteVariable(type, hasDefault, hint);
        else
            WriteLiteral(type, depth);
    }

    private void WriteVariable(GraphQLType type, bool hasDefault, string hint)
    {
        var name = $"{hint}{variables.Count}";
        string? preset = null;
        if (Chance(0.3) && !type.Named.Name.Equals("Choice", StringComparison.Ordinal))
            preset = Literal(type);
        // A place that takes no null may have a variable that does, where either has a default.
        var declared = type.IsNonNull && (hasDefault || preset is not null) && Chance(0.5) ? type.Nullable : type;
        if (!type.IsNonNull && Chance(0.2))
            declared = type switch { NamedType named => named.NonNull, ListType list => list.NonNull, _ => type };
        variables.Add(name, (declared, preset is "null" && declared.IsNonNull ? null : preset));
        text.Append('$').Append(name);
    }

    private string Literal(GraphQLType type)
    {
        var outer = text.ToString();
        text.Clear();
        WriteLiteral(type, 3);
        var literal = text.ToString();
        text.Clear().Append(outer);
        return literal;
    }

    private void WriteLiteral(GraphQLType type, int depth)
    {
        if (!type.IsNonNull && Chance(0.1))
        {
            text.Append("null");
            return;
        }

        switch (type.Nullable)
        {
            case ListType list when Chance(0.15) && list.Item.Nullable is not ListType:
                WriteLiteral(list.Item, depth);
                break;
            case ListType list:
                text.Append('[');
                for (var i = random.Next(4); i > 0; i--)
                {
                    WriteValue(list.Item, depth + 1, false, "item");
                    text.Append(' ');
                }

                text.Append(']');
                break;
            case InputObjectType input:
                WriteObject(input, depth);
                break;
            case EnumType choice:
                text.Append(choice.Values[random.Next(choice.Values.Count)].Name);
                break;
            case NamedType scalar:
                text.Append(Scalar(scalar.Name));
                break;
        }
    }

    private string Scalar(string name) => name switch
    {
        "Int" => Pick("0", "1", "2", "3", "-1", "5", "2147483647", "-2147483648"),
        "Float" => Pick("0", "1.5", "-2.25e3", "10", "1e2", "0.1", "123456789.125"),
        "Boolean" => Pick("true", "false"),
        "ID" => Pick("1", "\"p\"", "\"007\"", "-12"),
        "String" => Pick("\"\"", "\"x\"", "\"Run🏃\"", "\"a\\nb\\u00e9\\u{1F600}\"", "\"\"\"\n    block\n      text\n  \"\"\"", "\"\\\"quoted\\\" \\/ \\\\ \\t\""),
        _ => Pick("1", "\"s\"", "[1, {a: $$}]".Replace("$$", "2", StringComparison.Ordinal), "{a: [true, null], b: E}", "1.5"),
    };

    private void WriteObject(InputObjectType input, int depth)
    {
        var fields = input.IsOneOf
            ? [input.Fields[random.Next(input.Fields.Count)]]
            : input.Fields.Where(field => field.IsRequired || (Chance(0.4) && depth < 3)).ToArray();
        text.Append('{');
        foreach (var field in fields)
        {
            if (Errs())
                continue;
            text.Append(Errs() ? "unknown" : field.Name).Append(": ");
            if (input.IsOneOf)
                WriteOneOfField(field, depth);
            else
                WriteValue(field.Type, depth + 1, field.DefaultValue is not null, field.Name);
            text.Append(", ");
        }

        text.Append('}');
    }

    private void WriteOneOfField(InputValueDefinition field, int depth)
    {
        if (field.Type is NamedType named)
            WriteValue(mistakes > 0 && Chance(0.1) ? named : named.NonNull, depth + 1, false, field.Name);
    }

    /// <summary>Values for the variables: fitting ones, left out where that is allowed; wrong ones where mistakes are wanted.</summary>
    private JsonObject? Values()
    {
        if (variables.Count == 0)
            return Chance(0.1) ? [] : null;
        var values = new JsonObject();
        foreach (var (name, (type, preset)) in variables)
        {
            var mayBeAbsent = preset is not null || !type.IsNonNull;
            var isWrong = Errs() || (wrongValues > 0 && Chance(wrongValues));
            if ((mayBeAbsent && Chance(0.25)) || (isWrong && Chance(0.2)))
                continue;
            values.Add(name, isWrong ? Wrong() : Json(type, 0));
        }

        return values;
    }

    private JsonNode? Wrong() => random.Next(8) switch
    {
        0 => null,
        1 => "text",
        2 => 1.5,
        3 => true,
        4 => new JsonArray(1, null),
        5 => new JsonObject { ["unknown"] = 1 },
        6 => 3_000_000_000,
        _ => "SAD",
    };

    private JsonNode? Json(GraphQLType type, int depth)
    {
        if (!type.IsNonNull && Chance(0.1))
            return null;
        switch (type.Nullable)
        {
            case ListType list when Chance(0.15) && list.Item.Nullable is not ListType:
                return Json(list.Item, depth);
            case ListType list:
                return new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Json(list.Item, depth + 1))]);
            case InputObjectType input:
                return Object(input, depth);
            case EnumType choice:
                return choice.Values[random.Next(choice.Values.Count)].Name;
            default:
                return type.Named.Name switch
                {
                    "Int" => Pick(0, 1, 2, 3, -1, 5, int.MaxValue),
                    "Float" => Pick(0, 1.5, -2250, 0.1, 1e15),
                    "Boolean" => Chance(0.5),
                    "ID" => Chance(0.5) ? 12 : "p",
                    "String" => Pick("", "x", "Run🏃", "line\nbreak \u00e9 \"q\""),
                    _ => new JsonObject { ["any"] = new JsonArray(1, "x", null) },
                };
        }
    }

    private JsonObject Object(InputObjectType input, int depth)
    {
        var value = new JsonObject();
        var fields = input.IsOneOf
            ? [input.Fields[random.Next(input.Fields.Count)]]
            : input.Fields.Where(field => field.IsRequired || (Chance(0.4) && depth < 3)).ToArray();
        foreach (var field in fields)
            value.Add(field.Name, input.IsOneOf && field.Type is NamedType named ? Json(named.NonNull, depth + 1) : Json(field.Type, depth + 1));
        return value;
    }
}
