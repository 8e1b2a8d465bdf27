using MicroCred.Frameworks.Packs;
using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Recognition.Rules;

/// <summary><c>rules.yaml</c> of each pack. Hand it to <see cref="CountryPacks.Load"/>; when that finds no problems, <see cref="Book"/> can be used.</summary>
public sealed class ReadRules : IPackChapter
{
    private readonly Registry<Rule> registry = new("rule");

    public string FileName => "rules.yaml";

    /// <summary>The rules read so far.</summary>
    public RuleBook Book => new([.. registry.Values]);

    public void Read(PackNode document, CountryPack pack)
    {
        foreach (var map in document.List()?.Maps() ?? [])
            registry.Add(map.Find("code"), Read(map, pack));
    }

    private static Rule? Read(PackMap map, CountryPack pack)
    {
        var code = map.Need("code")?.Text();
        var title = pack.Text(map.Need("title"), $"rule.{code}.title");
        var summary = pack.Text(map.Need("summary"), $"rule.{code}.summary");
        ImmutableArray<LocalizedText> conditions = [.. pack.TextList(map, "conditions", $"rule.{code}.condition")];
        ImmutableArray<string> categories = [.. map.Texts("categories")];
        var requirement = map.Need("requirement")?.Map() is { } node ? ReadRequirement.Read(node, $"rule.{code}", pack) : null;
        var effect = pack.Text(map.Find("effect"), $"rule.{code}.effect");
        var note = pack.Text(map.Find("note"), $"rule.{code}.note");
        var authority = map.Need("authority")?.Text();
        var section = map.Find("section")?.Text();
        var url = map.Find("url")?.Url();
        var scope = map.Need("scope")?.Word<RuleScope>();
        var institution = map.Find("institution")?.Text();
        var severity = map.Need("severity")?.Word<RuleSeverity>();
        var status = map.Need("status")?.Word<RuleStatus>();
        var from = map.Find("effectiveFrom")?.Date();
        var isYearOnly = map.Find("yearOnly")?.Flag() ?? false;
        var to = map.Find("effectiveTo")?.Date();
        ImmutableArray<string> supersededBy = [.. map.Texts("supersededBy")];
        var evidence = pack.EvidenceOf(map);
        map.RefuseOtherKeys();

        if (scope is not null && (scope == RuleScope.Institutional) != (institution is not null))
            map.Refuse(RuleProblems.InstitutionAndScope);
        if (to < from)
            map.Find("effectiveTo")!.Refuse(PackProblems.EndsBeforeItBegins($"{from:O}", $"{to:O}"));
        if (isYearOnly && from is not { DayOfYear: 1 })
            map.Find("yearOnly")!.Refuse(RuleProblems.YearOnlyNotFirstOfJanuary);
        if (!supersededBy.IsEmpty && status is not null and not RuleStatus.Superseded)
            map.Find("supersededBy")!.Refuse(RuleProblems.SupersededByOnRuleInForce);
        return code is null || title is null || summary is null || requirement is null || authority is null
            || scope is null || severity is null || status is null || evidence is null
            ? null
            : new()
            {
                Code = code,
                Country = pack.Code,
                Title = title,
                Summary = summary,
                Conditions = conditions,
                Categories = categories,
                Requirement = requirement,
                Effect = effect,
                Note = note,
                Authority = authority,
                Section = section,
                Url = url,
                Scope = scope.Value,
                Institution = institution,
                Severity = severity.Value,
                Status = status.Value,
                EffectiveFrom = from,
                IsYearOnly = isYearOnly,
                EffectiveTo = to,
                SupersededBy = supersededBy,
                Evidence = evidence,
            };
    }
}
