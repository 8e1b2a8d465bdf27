using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MicroCred.Frameworks.Packs.Nodes;

/// <summary>Bytes of a file → nodes with their places. Strict: UTF-8, one document, no anchors, no tags, no key twice, no key without a value.</summary>
internal static class ParsePackFile
{
    private const int DeepestNesting = 16;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static PackNode? Parse(PackFile file)
    {
        if (ReadText(file) is not { } text)
            return null;
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                file.Refuse(PackProblems.EmptyFile);
                return null;
            }

            parser.Consume<DocumentStart>();
            var root = ParseNode(parser, file, depth: 0);
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _))
                file.Refuse(PackProblems.SecondDocument, (int)parser.Current!.Start.Line, (int)parser.Current.Start.Column);
            return root;
        }
        catch (YamlException problem)
        {
            file.Refuse(PackProblems.NotYaml(problem.Message), (int)problem.Start.Line, (int)problem.Start.Column);
            return null;
        }
    }

    private static string? ReadText(PackFile file)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file.Path);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            file.Refuse(PackProblems.Unreadable(problem.Message));
            return null;
        }

        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException problem)
        {
            file.Refuse(PackProblems.NotUtf8, 1 + bytes.AsSpan(0, problem.Index).Count((byte)'\n'), 1);
            return null;
        }
    }

    private static PackNode? ParseNode(Parser parser, PackFile file, int depth)
    {
        parser.Accept<ParsingEvent>(out var begin);
        var (line, column) = ((int)begin!.Start.Line, (int)begin.Start.Column);
        if (depth > DeepestNesting)
            throw new YamlException(begin.Start, begin.End, PackProblems.TooDeep(DeepestNesting));
        if (parser.TryConsume<AnchorAlias>(out _))
        {
            file.Refuse(PackProblems.Alias, line, column);
            return null;
        }

        if (begin is NodeEvent node && !(node.Anchor.IsEmpty && node.Tag.IsEmpty))
            file.Refuse(PackProblems.Alias, line, column);

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            if (scalar.Value.Length > 0)
                return new PackScalar(file, line, column, scalar.Value);
            file.Refuse(PackProblems.NoValue, line, column);
            return null;
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = new List<PackNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                if (ParseNode(parser, file, depth + 1) is { } item)
                    items.Add(item);
            }

            return new PackList(file, line, column, items);
        }

        parser.Consume<MappingStart>();
        var entries = new List<(PackScalar Key, PackNode Value)>();
        var keys = new Dictionary<string, int>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ParseNode(parser, file, depth + 1);
            var value = ParseNode(parser, file, depth + 1);
            if (key is not PackScalar name)
                key?.Refuse(PackProblems.NotAs(key, PackProblems.Expected.Text));
            else if (!keys.TryAdd(name.Value, name.Line))
                name.Refuse(PackProblems.KeyTwice(name.Value, keys[name.Value]));
            else if (value is not null)
                entries.Add((name, value));
        }

        return new PackMap(file, line, column, entries);
    }
}
