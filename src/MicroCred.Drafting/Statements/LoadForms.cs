using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MicroCred.Drafting.Statements;

internal static class LoadForms
{
    /// <exception cref="FormException">A file cannot be used.</exception>
    public static ImmutableArray<CourseForm> From(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Read)];

    private static CourseForm Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            var form = new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .WithEnforceRequiredMembers()
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<CourseForm>(File.ReadAllText(path));
            if (form.Fields.Find(field => field.From is { } from && !FillForms.Known.Contains(from)) is { } unknown)
                throw new FormException($"{name}: nothing fills '{unknown.From}'. Expected one of: {string.Join(", ", FillForms.Known)}.");
            if (form.Fields.Find(field => !field.Label.ContainsKey(LocalizedText.SourceLanguage)) is { } unlabelled)
                throw new FormException($"{name}: the field '{unlabelled.Code}' has no English label.");
            return form;
        }
        catch (YamlException broken)
        {
            throw new FormException($"{name}({broken.Start.Line}): {broken.InnerException?.Message ?? broken.Message}");
        }
    }
}

/// <summary>A form's file that cannot be used. The message names the file and what to mend.</summary>
public sealed class FormException(string message) : Exception(message);
