using MicroCred.Recognition.Rules;

namespace MicroCred.Recognition.Tests.Rules;

public class ReadRulesTests
{
    [Fact]
    public void Read_Rule_CarriesEverythingThePackSays()
    {
        var rule = FictionalRules.Book.Find("zz-cap")!;

        Assert.Equal(("ZZ-CAP", "ZZ", "Cap on transfer", "At most 30 % may be transferred."), (rule.Code, rule.Country, rule.Title.In("en"), rule.Summary.In("en")));
        Assert.Equal(["the provider is registered", "the course is assessed"], rule.Conditions.Select(condition => condition.In("en")));
        Assert.Equal("stand-alone", Assert.Single(rule.Categories));
        Assert.Equal(("max_share", "30", "percent of programme credits"), (rule.Requirement.Type, $"{rule.Requirement.Values.Single().Number}", rule.Requirement.Unit!.In("en")));
        Assert.Equal(("Stop at the cap.", "Computed on credits."), (rule.Effect!.In("en"), rule.Note!.In("en")));
        Assert.Equal(("Zed Act", "art. 4", new Uri("https://zed.example/act")), (rule.Authority, rule.Section, rule.Url));
        Assert.Equal((RuleScope.National, RuleSeverity.Cap, RuleStatus.InForce), (rule.Scope, rule.Severity, rule.Status));
        Assert.Equal((new DateOnly(2020, 3, 15), false, null, null), (rule.EffectiveFrom, rule.IsYearOnly, rule.EffectiveTo, rule.Institution));
        Assert.Equal((EvidenceStrength.PrimarySource, "art. 4"), (rule.Evidence.Strength, rule.Evidence.Citations.Single().Section));
    }

    [Fact]
    public void Read_Translations_AreFoundByTheRulesKeys()
    {
        var cap = FictionalRules.Book.Find("ZZ-CAP")!;
        var bounded = FictionalRules.Book.Find("ZZ-BOUNDED")!;

        Assert.Equal(
            ("Had pemindahan", "kursus itu dinilai", "peratus kredit program", "rakaman"),
            (cap.Title.In("ms"), cap.Conditions[1].In("ms"), cap.Requirement.Unit!.In("ms"), bounded.Requirement.Items[1].Cells[0].Words!.In("ms")));
    }

    [Fact]
    public void Read_Values_AreNumbersWordsListsOrNamed()
    {
        Assert.Equal("136/3", Values("ZZ-OLD"));
        Assert.Equal("30 | 79", Values("ZZ-RANGE"));
        Assert.Equal("undergraduate: C+ | postgraduate: B", Values("ZZ-BOUNDED"));
        Assert.Equal("", Values("ZZ-SCHEME"));
        Assert.Null(FictionalRules.Book.Find("ZZ-BOUNDED")!.Requirement.Values[0].Number);

        static string Values(string code) =>
            string.Join(" | ", FictionalRules.Book.Find(code)!.Requirement.Values.Select(value => value.Name is null ? value.Text : $"{value.Name}: {value.Text}"));
    }

    [Fact]
    public void Read_Items_AreEntriesOrRowsOfCells()
    {
        var items = FictionalRules.Book.Find("ZZ-BOUNDED")!.Requirement.Items;

        Assert.Equal([(null, "learning time", "")], items[0].Cells.Select(cell => (cell.Name, cell.Words?.In("en"), $"{cell.Number}")));
        Assert.Equal([("activity", "video", ""), ("minMinutes", null, "2")], items[1].Cells.Select(cell => (cell.Name, cell.Words?.In("en"), $"{cell.Number}")));
    }

    [Theory]
    [InlineData("code: ZZ-OLD", "code: YY-ONE", "17: rule \"YY-ONE\"")]
    [InlineData("severity: BLOCK", "severity: STOP", "51: found \"STOP\"; expected one of BLOCK, CAP, WARN, INFO")]
    [InlineData("status: DRAFT", "status: PLANNED", "63: found \"PLANNED\"; expected one of IN_FORCE, DRAFT, SUPERSEDED, UNCONFIRMED")]
    [InlineData("scope: RECOMMENDATION", "scope: LOCAL", "61: found \"LOCAL\"; expected one of NATIONAL, REGIONAL, INSTITUTIONAL, RECOMMENDATION")]
    [InlineData("  institution: Zed University\n", "", "39: an institution without the scope INSTITUTIONAL, or that scope without an institution; expected both or neither; name the institution, or mend the scope")]
    [InlineData("effectiveTo: 2018-12-31", "effectiveTo: 2017-12-31", "54: the end 2017-12-31 lies before the beginning 2018-01-01; expected the same or later; mend one of them")]
    [InlineData("effectiveFrom: 2010-01-01", "effectiveFrom: 2010-02-01", "26: yearOnly without an effectiveFrom of 1 January; expected the first day of the year that is known; set effectiveFrom to it, or remove yearOnly")]
    [InlineData("effectiveFrom: 2020-03-15", "supersededBy: [Zed Act]", "15: supersededBy on a rule that is not SUPERSEDED; expected it only with that status; mend the status, or remove it")]
    [InlineData("type: min_grade", "type: Minimum grade", "43: the type \"Minimum grade\"; expected lower-case words joined by \"_\", such as max_share; write it so")]
    [InlineData("url: https://zed.example/act", "url: zed.example", "11: found \"zed.example\"; expected a web address that begins with https:// or http://; write it so")]
    [InlineData("conditions: [", "condition: [", "4: unknown key \"condition\"; expected one of code, title, summary, conditions")]
    public void Load_OneLineWrong_SaysWhereWhatAndHowToMend(string line, string replacement, string problem)
    {
        Assert.Contains(FictionalRules.ProblemsAfter(line, replacement), found => found.StartsWith(problem, StringComparison.Ordinal));
    }
}
