using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>What the rules on unique names share: each second name is reported together with the first.</summary>
internal static class UniqueNames
{
    public static void Check(IEnumerable<Name> names, Func<string, string> message, ValidationContext context)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.TryAdd(name.Value, name.Start))
                context.Report(message(name.Value), seen[name.Value], name.Start);
        }
    }
}
