using System.Collections.Immutable;
using MicroCred.Frameworks.Sourcing;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Portal.Tests.Pages;

/// <summary>An entry whose provider means harm: script in each text, a formula as its title, an address that runs.</summary>
internal static class HostileEntry
{
    public const string Script = "<script>alert('x')</script>";

    public const string Formula = "=HYPERLINK(\"http://evil.example\",\"" + Script + "\")";

    public static async Task<Recorded> RecordAsync(RunningPortal portal)
    {
        var draft = new EntryDraft(
            new($"Evil\" onmouseover=\"alert(1) {Script}", "MY", ProviderKind.Industry, Script, new("javascript:alert(1)")),
            Code: null,
            new()
            {
                Title = new(Formula),
                Workload = new() { Credits = 3, CreditSystem = "MY", NotionalHours = 120 },
                LearningOutcomes = [new(1, new(Script), Script)],
                Assessments = [new(1, Script, AssessmentKind.Final, 100, [1])],
                QualityAssurance = new(QualityAssuranceKind.Other, Script, Script, false),
                StacksInto = [Script, Script],
                Note = Script,
                Url = new("javascript:alert(2)"),
                Wordings = ImmutableSortedDictionary<StatementElement, string>.Empty.Add(StatementElement.Level, Script),
                IsMadeUp = true,
                Evidence = new(EvidenceStrength.Unconfirmed, []),
            });
        return (await portal.Services.GetRequiredService<ICatalogueWriter>().RecordAsync([draft]))[0];
    }

    public static void AssertHarmless(string html)
    {
        Assert.Contains("alert", html);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\" onmouseover=\"", html);
    }
}
