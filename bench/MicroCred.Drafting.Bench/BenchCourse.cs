using System.Text.Encodings.Web;
using System.Text.Json;
using MicroCred.Drafting.Drafters.RuleBased;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Prompts;
using MicroCred.Frameworks.Packs;
using MicroCred.Recognition.Rules;

namespace MicroCred.Drafting.Bench;

/// <summary>A course with a source of a few pages, and a good answer for its outcomes: the rules' own.</summary>
internal static class BenchCourse
{
    private static readonly JsonSerializerOptions Camel = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Root { get; } = FindRoot();

    public static DraftingReference Reference { get; } = DraftingReference.Load(Path.Combine(Root, "taxonomy"), CountryPacks.Load(Path.Combine(Root, "countries"), new ReadRules()).Data);

    public static PromptBook Prompts { get; } = PromptBook.Load(Path.Combine(Root, "prompts"));

    public static CourseDesign Design { get; } = new(new()
    {
        Title = "Food Safety for Small Kitchens",
        Text = "Owners of small kitchens learn how to keep food safety under control every day.",
        Language = "en",
        Level = new("MQF", 3),
        Credits = 3,
        CreditSystem = "MY",
        Source = string.Join("\n\n", Enumerable.Range(1, 8).Select(part =>
            $"## Part {part}\n\n{File.ReadAllText(Path.Combine(Root, "tests", "MicroCred.Drafting.Tests", "Kit", "Sources", "en-food.md")).Replace("# ", "", StringComparison.Ordinal)}")),
    });

    public static string Answer()
    {
        var outcomes = new RuleBasedDrafter(Reference, TimeProvider.System).ProposeAll(Design, "bench").Value.Outcomes!.Outcomes;
        return JsonSerializer.Serialize(new
        {
            Outcomes = outcomes.Select(outcome => new { outcome.Statement, outcome.Condition, outcome.Criterion, Domain = "cognitive", Level = outcome.TaxonomyLevel, DescriptorDomain = outcome.FrameworkDomain }),
        }, Camel);
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MicroCred.Regional.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Run it inside the repository: MicroCred.Regional.sln was not found above the program.");
    }
}
