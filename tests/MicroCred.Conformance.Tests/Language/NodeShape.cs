using System.Collections;
using System.Reflection;
using MicroCred.GraphQL.Language;

namespace MicroCred.Conformance.Tests.Language;

/// <summary>Writes out everything that a node holds but its place, so that two nodes can be compared.</summary>
internal static class NodeShape
{
    public static string Of(object? value) => value switch
    {
        null => "-",
        string text => $"'{text}'",
        Name name => name.Value,
        Node node => $"{node.GetType().Name}({string.Join(' ', Properties(node).Select(property => $"{property.Name}={Of(property.GetValue(node))}"))})",
        IEnumerable items => $"[{string.Join(' ', items.Cast<object?>().Select(Of))}]",
        _ => value.ToString()!,
    };

    private static IEnumerable<PropertyInfo> Properties(Node node) =>
        node.GetType().GetProperties().Where(property => property.Name is not ("Start" or "End" or "Source" or "Named" or "ResponseName"));
}
