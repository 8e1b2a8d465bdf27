using System.Text;
using MicroCred.Frameworks.Tests.Fictional;

namespace MicroCred.Frameworks.Tests.Packs;

/// <summary>Each row spoils one line of the fictional countries and states the whole of what the reader says.</summary>
public class PackProblemsTests
{
    [Theory]
    // pack.yaml
    [InlineData("zz/pack.yaml", "code: ZZ", "code: Zz", "zz/pack.yaml:1: found \"Zz\"; expected two capital letters: an ISO 3166-1 alpha-2 code, or a reserved or user-assigned one for a region; write it so")]
    [InlineData("zz/pack.yaml", "code: ZZ", "code: ZY", "zz/pack.yaml:1: the code ZY stands in the folder \"zz\"; expected a country's folder to bear its code, \"zy\"; rename one")]
    [InlineData("network/pack.yaml", "code: XE", "code: XA", "reference/pack.yaml:1: country code \"XA\" is given twice; expected it once, and it stands in {0}/network/pack.yaml:1; remove or rename one")]
    [InlineData("network/pack.yaml", "region: true", "region: yes", "network/pack.yaml:3: found \"yes\"; expected true or false; write it so")]
    [InlineData("ww/pack.yaml", "evidence: lists }", "evidence: lists, rows: [{ level: 1, aqrf: [1], relation: SAME_NUMBER, evidence: lists }] }", "ww/pack.yaml:3: rows without a framework; expected none in pack.yaml; move the referencing to framework.yaml")]
    // sources.yaml
    [InlineData("zz/sources.yaml", "grade: EXCERPT", "grade: READ", "zz/sources.yaml:5: found \"READ\"; expected one of FULL, EXCERPT, TITLE_ONLY, SECOND_HAND; write it so")]
    [InlineData("zz/sources.yaml", "year: 2015", "year: MMXV", "zz/sources.yaml:4: found \"MMXV\"; expected a whole number from 1900 to 2100; write it so")]
    [InlineData("reference/sources.yaml", "url: https://region.example/charter", "url: region.example", "reference/sources.yaml:5: found \"region.example\"; expected a web address that begins with https:// or http://; write it so")]
    // evidence.yaml
    [InlineData("zz/evidence.yaml", "    - S-CHARTER", "    - S-CHART", "zz/evidence.yaml:5: unknown source \"S-CHART\"; expected one of S-CHARTER, S-ZED-REPORT; mend the name, or add what it names")]
    [InlineData("network/evidence.yaml", "[S-CHARTER]", "[]", "network/evidence.yaml:1: no sources for SECONDARY_SOURCE; expected at least one: only DERIVED and UNCONFIRMED may do without; name the document, or lower the strength")]
    [InlineData("zz/evidence.yaml", "  confirmedBy: Ada Example\n", "", "zz/evidence.yaml:14: CONFIRMED without who or when; expected confirmedBy and confirmedOn; add both, or lower the strength")]
    [InlineData("zz/evidence.yaml", "  confirmedOn: 2016-02-29\n", "", "zz/evidence.yaml:14: CONFIRMED without who or when; expected confirmedBy and confirmedOn; add both, or lower the strength")]
    [InlineData("zz/evidence.yaml", "confirmedOn: 2016-02-29", "confirmedOn: 2015-02-29", "zz/evidence.yaml:17: found \"2015-02-29\"; expected a calendar date as YYYY-MM-DD, such as 2019-01-31; write it so")]
    [InlineData("ww/evidence.yaml", "sources: [] }", "sources: [], confirmedBy: X }", "ww/evidence.yaml:1: confirmedBy or confirmedOn beside another strength; expected them only with CONFIRMED; remove them, or raise the strength")]
    // framework.yaml
    [InlineData("network/framework.yaml", "code: NEF", "code: vqf", "vv/framework.yaml:1: framework \"VQF\" is given twice; expected it once, and it stands in {0}/network/framework.yaml:1; remove or rename one")]
    [InlineData("zz/framework.yaml", "edition: 2nd", "editon: 2nd", "zz/framework.yaml:4: unknown key \"editon\"; expected one of code, name, officialName, edition, authority, legalBasis, url, effectiveFrom, evidence, notes, domains, referencing, levels; mend the spelling, or remove it")]
    [InlineData("zz/framework.yaml", "edition: 2nd", "code: ZQF", "zz/framework.yaml:4: the key \"code\" is given twice; expected once, and it stands in line 1; remove one")]
    [InlineData("zz/framework.yaml", "edition: 2nd", "edition:", "zz/framework.yaml:4: nothing after the key or dash; expected a value; write one, or leave the key out")]
    [InlineData("zz/framework.yaml", "edition: 2nd", "edition: &mark 2nd", "zz/framework.yaml:4: a YAML anchor, alias or tag; expected plain values, so that each fact can be read where it stands; write the value out")]
    [InlineData("zz/framework.yaml", "edition: 2nd", "edition: [2nd]", "zz/framework.yaml:4: found a list; expected text; write it so")]
    [InlineData("network/framework.yaml", "evidence: guide\nreferencing", "referencing", "network/framework.yaml:1: the key \"evidence\" is missing; expected it here; add it as docs/country-packs.md shows")]
    [InlineData("zz/framework.yaml", "{ number: 3, label: Zed 3, evidence: report }", "{ number: 3, label: Zed 3, evidence: repotr }", "zz/framework.yaml:39: unknown evidence \"repotr\"; expected one of report, guess, hearsay, checked; mend the name, or add what it names")]
    [InlineData("network/framework.yaml", "number: 1", "number: 2", "network/framework.yaml:6: level number 2; expected 1: levels stand in order from 1 without gaps; mend the number or add what is missing")]
    [InlineData("zz/framework.yaml", "code: skills", "code: knowledge", "zz/framework.yaml:13: domain \"knowledge\" is given twice; expected it once, and it stands in {0}/zz/framework.yaml:12; remove or rename one", "zz/framework.yaml:35: unknown domain \"skills\"; expected one of knowledge; mend the name, or add what it names")]
    [InlineData("zz/framework.yaml", "sector: tvet", "sector: trade", "zz/framework.yaml:33: unknown sector \"trade\"; expected one of academic, tvet, professional; mend the name, or add what it names")]
    [InlineData("zz/framework.yaml", "title: Sijil Zed }", "title: Sijil Zed, text: both }", "zz/framework.yaml:32: title and text both given, or neither; expected exactly one of them; give the name as title, or a description as text")]
    [InlineData("zz/framework.yaml", "maximum: 40", "maximum: 30", "zz/framework.yaml:38: a maximum of 30 below the minimum of 30.5; expected the same or more; mend one of them")]
    [InlineData("zz/framework.yaml", "credits: 30.5", "credits: -1", "zz/framework.yaml:38: found \"-1\"; expected a number above 0 with a decimal point, such as 120 or 2.5; write it so")]
    // its referencing
    [InlineData("zz/framework.yaml", "{ level: 4, aqrf: [3]", "{ level: 4, aqrf: [4]", "zz/framework.yaml:25: AQRF 4 does not exist; expected a level from 1 to 3; mend the number")]
    [InlineData("zz/framework.yaml", "{ level: 4, aqrf: [3]", "{ level: 5, aqrf: [3]", "zz/framework.yaml:25: ZQF 5 does not exist; expected a level from 1 to 4; mend the number")]
    [InlineData("zz/framework.yaml", "{ level: 4, aqrf: [3]", "{ level: 3, aqrf: [3]", "zz/framework.yaml:25: row for level \"3\" is given twice; expected it once, and it stands in {0}/zz/framework.yaml:24; remove or rename one")]
    [InlineData("zz/framework.yaml", "aqrf: [2, 3]", "aqrf: [3, 2]", "zz/framework.yaml:24: AQRF levels out of order or repeated; expected each once, ascending; sort them")]
    [InlineData("zz/framework.yaml", "aqrf: [2, 3]", "aqrf: []", "zz/framework.yaml:24: no AQRF level; expected at least one: only an OFFICIAL result may place a level nowhere; name the levels, or leave the row out")]
    [InlineData("zz/framework.yaml", "relation: CANDIDATE", "relation: SAME_NUMBER", "zz/framework.yaml:24: SAME_NUMBER with [2, 3]; expected [3]; mend the level or the relation")]
    [InlineData("zz/framework.yaml", "relation: CANDIDATE", "relation: OFFICIAL", "zz/framework.yaml:24: OFFICIAL on evidence that is DERIVED; expected a result that was read; name the evidence of the result table, or say CANDIDATE or SAME_NUMBER")]
    [InlineData("zz/framework.yaml", "aqrf: [3], relation: OFFICIAL", "aqrf: [3], relation: CANDIDATE", "zz/framework.yaml:25: CANDIDATE on evidence that is CONFIRMED; expected OFFICIAL where the result was read; mend the relation or the evidence")]
    [InlineData("zz/framework.yaml", "status: REFERENCED", "status: NOT_REFERENCED", "zz/framework.yaml:22: rows with the status NOT_REFERENCED; expected none; remove the rows, or mend the status")]
    // credits.yaml
    [InlineData("zz/credits.yaml", "min: \"136/3\"", "min: \"136/0\"", "zz/credits.yaml:12: found \"136/0\"; expected a number or fraction above 0, such as \"40\" or \"136/3\"; write it so")]
    [InlineData("zz/credits.yaml", "min: \"136/3\"", "min: \"137/3\"", "zz/credits.yaml:12: a minimum of 137/3 above the maximum of 136/3; expected the same or less; mend one of them")]
    [InlineData("zz/credits.yaml", "effectiveTo: 2019-12-31", "effectiveTo: 2010-12-31", "zz/credits.yaml:14: the end 2010-12-31 lies before the beginning 2011-01-01; expected the same or later; mend one of them")]
    [InlineData("yy/credits.yaml", "  noRatioReason: The unit counts contact hours.\n", "", "yy/credits.yaml:1: hoursPerCredit and noRatioReason both given, or neither; expected exactly one of them; state the hours, or why there are none")]
    [InlineData("network/credits.yaml", "to: NE", "to: NX", "network/credits.yaml:13: unknown credit system \"NX\"; expected one of NE, NU, YU, ZC, ZC_OLD; mend the name, or add what it names")]
    [InlineData("yy/credits.yaml", "code: YU", "code: ZC", "zz/credits.yaml:1: credit system \"ZC\" is given twice; expected it once, and it stands in {0}/yy/credits.yaml:1; remove or rename one")]
    // anchors.yaml and caveats.yaml
    [InlineData("reference/anchors.yaml", "ZQF: 4", "ZQF: 5", "reference/anchors.yaml:1: ZQF 5 does not exist; expected a level from 1 to 4; mend the number")]
    [InlineData("reference/anchors.yaml", "ZQF: 4", "QQF: 4", "reference/anchors.yaml:1: unknown framework \"QQF\"; expected one of NEF, AQRF, VQF, YQF, ZQF; mend the name, or add what it names")]
    [InlineData("reference/caveats.yaml", "about: CREDITS", "about: ALL", "reference/caveats.yaml:2: found \"ALL\"; expected one of MAPPING, CREDITS; write it so")]
    // texts
    [InlineData("zz/texts/ms.yaml", "level.2.skills:", "level.2.skill:", "zz/texts/ms.yaml:3: no text of this pack has the key \"level.2.skill\"; expected one of level.1.label, level.2.label, level.2.title.2, level.2.skills, level.2.knowledge, level.3.label, level.4.label; mend the key, or remove the line")]
    public void Load_OneLineWrong_SaysWhereWhatAndHowToMend(string file, string line, string replacement, params string[] problems)
    {
        using var pack = new FictionalPack().Edit(file, line, replacement);

        Assert.Equal(problems.Select(problem => problem.Replace("{0}", pack.Folder)), pack.Problems());
    }

    [Theory]
    [InlineData("vv/credit.yaml", "- code: V", "vv/credit.yaml: unknown file \"credit.yaml\"; expected one of pack.yaml, sources.yaml, evidence.yaml, framework.yaml, credits.yaml, anchors.yaml, caveats.yaml or texts/<language>.yaml; rename or remove it")]
    [InlineData("vv/sources.yaml", "", "vv/sources.yaml: the file is empty; expected the content that docs/country-packs.md shows; fill it, or remove the file")]
    [InlineData("vv/sources.yaml", "[]\n---\n[]", "vv/sources.yaml:2: a second YAML document begins here (\"---\"); expected one for each file; join them")]
    [InlineData("vv/sources.yaml", "- { code: s-charter, title: T, grade: FULL }", "vv/sources.yaml:1: source \"s-charter\" is given twice; expected it once, and it stands in {0}/reference/sources.yaml:1; remove or rename one")]
    [InlineData("vv/sources.yaml", "code: S", "vv/sources.yaml:1: found keys with values; expected a list (\"- item\" or \"[a, b]\"); write it so")]
    [InlineData("vv/texts/en.yaml", "name: V", "vv/texts/en.yaml: a translation into English; expected English in the pack's own files; remove this file")]
    [InlineData("vv/texts/MALAY.yaml", "name: V", "vv/texts/MALAY.yaml: found \"MALAY.yaml\"; expected a language tag such as ms.yaml or zh-Hant.yaml; write it so")]
    public void Load_FileWrong_SaysWhereWhatAndHowToMend(string file, string content, string problem)
    {
        using var pack = new FictionalPack().With(file, content);

        Assert.Equal([problem.Replace("{0}", pack.Folder)], pack.Problems());
    }

    [Fact]
    public void Load_NotYaml_NamesTheLine()
    {
        using var pack = new FictionalPack().With("vv/sources.yaml", "- code: S\n  title: [unclosed\n");

        Assert.StartsWith("vv/sources.yaml:", Assert.Single(pack.Problems()));
        Assert.Matches(@"^vv/sources\.yaml:[23]: not YAML \(.+\); expected well-formed YAML; mend the indentation or quotes near here$", pack.Problems()[0]);
    }

    [Fact]
    public void Load_NestedTooDeep_IsRefused()
    {
        using var pack = new FictionalPack().With("vv/sources.yaml", new string('[', 200) + new string(']', 200));

        Assert.Equal(["vv/sources.yaml:1: not YAML (values nested more than 16 deep); expected well-formed YAML; mend the indentation or quotes near here"], pack.Problems());
    }

    [Fact]
    public void Load_NotUtf8_NamesTheLine()
    {
        using var pack = new FictionalPack().Write("vv/sources.yaml", [.. Encoding.UTF8.GetBytes("[]\n# caf"), 0xE9, (byte)'\n']);

        Assert.Equal(["vv/sources.yaml:2: bytes that are not UTF-8; expected UTF-8 text; save the file in that encoding"], pack.Problems());
    }

    [Theory]
    [InlineData("pack.yaml")]
    [InlineData("evidence.yaml")]
    public void Load_RequiredFileMissing_IsRefused(string file)
    {
        using var pack = new FictionalPack().Without($"yy/{file}");

        Assert.Contains($"yy/{file}: the file {file} is missing; expected in every pack; add it as docs/country-packs.md shows", pack.Problems());
    }

    [Fact]
    public void Load_NoFolder_IsRefused()
    {
        var problem = Assert.Single(CountryPacks.Load("no/such/folder").Problems);

        Assert.Equal("no/such/folder: no country packs in \"no/such/folder\"; expected a folder with one folder for each country; check the path", problem.ToString());
    }

    [Fact]
    public void Load_SeveralFilesWrong_ReportsAllByFileAndLine()
    {
        using var pack = new FictionalPack()
            .Edit("zz/framework.yaml", "url: https://zed.example/zqf", "url: nowhere")
            .Edit("zz/framework.yaml", "effectiveFrom: 2012-01-01", "effectiveFrom: spring")
            .Edit("zz/credits.yaml", "unit: credit\n", "units: credit\n")
            .Edit("ww/evidence.yaml", "UNCONFIRMED", "SURE");

        Assert.Equal(
            ["ww/evidence.yaml:1", "zz/credits.yaml:1", "zz/credits.yaml:3", "zz/credits.yaml:8", "zz/credits.yaml:10", "zz/framework.yaml:7", "zz/framework.yaml:8"],
            pack.Problems().Select(problem => problem[..problem.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void Data_OfPacksWithProblems_CannotBeHad()
    {
        using var pack = new FictionalPack().Without("yy/pack.yaml");

        Assert.Throws<InvalidOperationException>(() => pack.Load().Data);
    }
}
