using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Portal.Registering;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using MicroCred.Storage.Import;
using MicroCred.Storage.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Registering;

/// <summary>An entry that states everything that an entry can state, and what became of it.</summary>
internal static class Everything
{
    public static CredentialStatement Stated { get; } = FullDraft.Draft.Stated with
    {
        LearningOutcomes = [.. FullDraft.Draft.Stated.LearningOutcomes.Select(outcome => outcome with { Text = outcome.Text with { Language = outcome.Text.Language ?? "ms" } })],
        Evidence = FullDraft.Draft.Stated.Evidence with
        {
            Citations = [new(OwnSource.Of("Prospektus", "Universiti Ujian", 2026, new("https://ujian.example/prospektus"), ReadingGrade.Full), "m.s. 4")],
        },
    };

    /// <summary>With what a form cannot show as it is, and what looks like a pattern.</summary>
    public static CredentialStatement Awkward { get; } = FullDraft.Draft.Stated with
    {
        Title = Stated.Title with { Text = "Game\nprogramming  and design", Translations = Stated.Title.Translations.Add("th", "การเขียนโปรแกรมเกม") },
        LearningOutcomes = [.. FullDraft.Draft.Stated.LearningOutcomes, new(4, new("[draft]  Reflect\non work", "en"), "reflect", null, 5)],
        Assessments = [new(1, "[open book] 40% test", AssessmentKind.Final, 33.333m, [2, 1]), .. FullDraft.Draft.Stated.Assessments],
        Prerequisites = ["One\nitem | of  two lines", "Another"],
        CoursePairs = [new("A -> B", "Institut: Teknologi", "Kalkulus (2)", null), new("A", "B", "C", 1234.567m)],
        Note = " begins with a blank\r\nand has another line end",
    };

    public static async Task<MicroCredentialId> RecordAsync(RunningPortal portal, CredentialStatement stated, string? code, string provider = "Demo University (made up)") =>
        (await portal.Services.GetRequiredService<ICatalogueWriter>().RecordAsync([new(new(provider, "MY"), code, stated)]))[0].Id;

    /// <summary>The parts of which two statements say something different.</summary>
    public static string[] Differences(CredentialStatement one, CredentialStatement other) =>
        [.. typeof(CredentialStatement).GetProperties().Where(part => JsonSerializer.Serialize(part.GetValue(one)) != JsonSerializer.Serialize(part.GetValue(other))).Select(part => part.Name)];

    public static void SayTheSame<T>(IEnumerable<T> expected, IEnumerable<T> actual) =>
        Assert.Equal(expected.Select(one => JsonSerializer.Serialize(one)), actual.Select(one => JsonSerializer.Serialize(one)));

    /// <summary>What an object of the catalogue, or all of several together, does not state, by its path.</summary>
    public static IEnumerable<string> Unstated(string path, IEnumerable<object> all) =>
        from part in all.First().GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where part.GetIndexParameters() is []
        let values = all.Select(part.GetValue).ToList()
        from name in Unstated($"{path}.{part.Name}", part.PropertyType, values)
        select name;

    private static IEnumerable<string> Unstated(string path, Type type, IReadOnlyList<object?> values)
    {
        var stated = values.Where(IsStated).Select(value => value!).ToList();
        if (stated.Count == 0)
            return [path];
        var items = stated[0] is IEnumerable and not string ? [.. stated.SelectMany(value => ((IEnumerable)value).Cast<object>())] : stated;
        return items[0].GetType() is { Namespace: "MicroCred.Recognition.Catalogue", IsEnum: false } ? Unstated(path, items) : [];
    }

    private static bool IsStated(object? value) => value switch
    {
        null or "" or false => false,
        IEnumerable items => items.Cast<object>().Any(),
        _ => true,
    };
}
