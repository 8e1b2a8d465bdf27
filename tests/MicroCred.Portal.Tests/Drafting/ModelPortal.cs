using System.Text.Json;
using MicroCred.Drafting;
using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Drafters.RuleBased;
using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Tests.Kit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Drafting;

/// <summary>A portal whose courses a scripted model drafts.</summary>
internal sealed class ModelPortal(ScriptedModel model, params (string Key, string Value)[] settings) : RunningPortal
{
    /// <summary>What the model never shows to anybody.</summary>
    public const string ApiKey = "key-that-stays-secret";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Assistant:Endpoint", model.Endpoint.ToString());
        builder.UseSetting("Assistant:Model", "scripted");
        builder.UseSetting("Assistant:ApiKey", ApiKey);
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
    }

    /// <summary>Outcomes as a good model answers them: those of the rules, in the shape that the prompt asks for.</summary>
    public static string GoodOutcomes(DraftingReference reference)
    {
        var brief = new CourseBrief
        {
            Title = "Keamanan pangan dalam praktik", Text = Drafting.Topics, Language = "id", Level = new("KKNI", 6), Credits = 2, CreditSystem = "ID", Source = Drafting.Source,
        };
        var proposal = new RuleBasedDrafter(reference, TimeProvider.System).Propose(new(new(brief), DraftSection.Outcomes, "1")).Value;
        return JsonSerializer.Serialize(new
        {
            outcomes = ((OutcomesContent)proposal.Content).Outcomes.Select(outcome => new
            {
                statement = outcome.Statement, condition = outcome.Condition, criterion = outcome.Criterion, domain = "cognitive", level = outcome.TaxonomyLevel, descriptorDomain = outcome.FrameworkDomain,
            }),
        });
    }

    public string GoodOutcomes() => GoodOutcomes(Services.GetRequiredService<DraftingReference>());
}
