using System.Text;

namespace MicroCred.GraphQL.Language;

/// <summary>Writes a node as text that parses to the same node. The layout is that of the reference implementation.</summary>
public static class Printer
{
    public static string Print(Node node)
    {
        var writer = new DocumentWriter(new StringBuilder());
        writer.Write(node);
        return writer.ToString();
    }
}
