using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MicroCred.Drafting.Tests.Prompts;

/// <summary>A course that a prompt is tried on, and what is expected of the prompt and of the answer: one entry of <c>prompts/&lt;task&gt;.cases.yaml</c>.</summary>
internal sealed class PromptCase
{
    private static readonly string[] Tasks = ["outcomes", "structure", "assessment", "materials", "quiz", "repair"];

    public required string Name { get; init; }

    public required CaseCourse Course { get; init; }

    /// <summary>What is drafted; only where the task's name does not say it.</summary>
    public DraftSection? Section { get; init; }

    public string? Instruction { get; init; }

    /// <summary>What the model is made to answer first, so that it has something to repair.</summary>
    public string? FirstAnswer { get; init; }

    public ExpectedOfPrompt Prompt { get; init; } = new();

    public ExpectedOfAnswer Answer { get; init; } = new();

    [YamlIgnore]
    public string Task { get; private set; } = "";

    /// <summary>The course with all that rules draft, so that what a section rests on stands.</summary>
    public CourseDesign Design() => Courses.Rules.ProposeAll(new(new CourseBrief
    {
        Title = Course.Title,
        Text = Course.Text,
        Language = Course.Language,
        Level = new(Course.Level.Split(' ')[0], int.Parse(Course.Level.Split(' ')[1], CultureInfo.InvariantCulture)),
        Credits = Course.Credits,
        CreditSystem = Course.CreditSystem,
        Mode = Course.Mode,
        Source = Course.Source,
    }), "lecturer").Value;

    public DraftRequest Request() => new(Design(), Section ?? Enum.Parse<DraftSection>(Task, ignoreCase: true), "lecturer", Instruction);

    public static string File(string task) => Path.Combine(Repository.Root, "prompts", $"{task}.cases.yaml");

    /// <exception cref="YamlException">A file is not of the form; an unknown key is an error.</exception>
    public static IReadOnlyDictionary<string, IReadOnlyList<PromptCase>> LoadAll() => Tasks.ToDictionary(task => task, Load);

    private static IReadOnlyList<PromptCase> Load(string task)
    {
        var cases = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithEnforceRequiredMembers().WithDuplicateKeyChecking().Build()
            .Deserialize<List<PromptCase>>(System.IO.File.ReadAllText(File(task)));
        foreach (var each in cases)
            each.Task = task;
        return cases;
    }
}

internal sealed class CaseCourse
{
    public required string Title { get; init; }

    public required string Text { get; init; }

    public required string Language { get; init; }

    /// <summary>Framework and number: "MQF 3".</summary>
    public required string Level { get; init; }

    public required int Credits { get; init; }

    public required string CreditSystem { get; init; }

    public DeliveryMode Mode { get; init; } = DeliveryMode.Blended;

    public string Source { get; init; } = "";
}

internal sealed class ExpectedOfPrompt
{
    public List<string> Holds { get; init; } = [];

    public List<string> Lacks { get; init; } = [];
}

internal sealed class ExpectedOfAnswer
{
    /// <summary>Least and most outcomes, units, assessments or questions.</summary>
    public int[] Items { get; init; } = [1, 100];

    public int MostErrors { get; init; }

    public int MostRepairs { get; init; }

    /// <summary>Words of which each stands somewhere in the answer, whatever their case.</summary>
    public List<string> Mentions { get; init; } = [];

    public List<string> Lacks { get; init; } = [];
}
