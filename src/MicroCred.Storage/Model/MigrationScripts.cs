using System.Globalization;
using System.Reflection;

namespace MicroCred.Storage.Model;

/// <summary>The hand-written scripts of one database, <c>Migrations/NNNN-name.sql</c>, in order.</summary>
internal static class MigrationScripts
{
    public static ImmutableArray<(long Number, string Sql)> Of(string database)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = database + "/";
        return
        [
            .. from name in assembly.GetManifestResourceNames()
               where name.StartsWith(prefix, StringComparison.Ordinal)
               orderby name
               select (long.Parse(name.AsSpan(prefix.Length, 4), CultureInfo.InvariantCulture), Read(assembly, name)),
        ];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
