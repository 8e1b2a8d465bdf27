using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using MicroCred.Drafting.Exports;
using MicroCred.Drafting.SectionTexts;
using MicroCred.Drafting.Statements;

namespace MicroCred.Drafting.Tests.Exports;

public sealed class ExportTests
{
    [Theory]
    [InlineData("en", "MY-MMS")]
    [InlineData("ms", "MY-MMS")]
    [InlineData("ms", "MY-UNIMAS-COURSE-ACCREDITED")]
    [InlineData("ms", "MY-UNIMAS-COURSE-STANDALONE")]
    [InlineData("id", "EU-11")]
    [InlineData("fil", "EU-11")]
    public void Docx_Form_IsValidAndHasEveryFieldFilledOrNotStated(string language, string code)
    {
        var design = Courses.Sound(language);
        using var document = WordprocessingDocument.Open(new MemoryStream(ExportDocx.Of(design, code, Repository.Reference)!), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));

        var notStated = Repository.Reference.FindLanguage(language)!.Label("notStated");
        var form = Repository.Reference.Forms.Single(form => form.Code == code);
        var rows = Rows(document).Where(row => row.Length == 2).ToList();
        var fields = form.Fields.Where(field => field.From != "courseTable").ToList();
        Assert.Equal(fields.Select(field => field.LocalizedLabel.In(language)), rows.Select(row => row[0]));
        Assert.All(rows.Zip(fields), pair => Assert.Equal(pair.Second.From is null, pair.First[1] == notStated));
        Assert.Contains(rows, row => row[1].Contains(design.Outcomes!.Outcomes[0].Text, StringComparison.Ordinal));
        Assert.Equal(language, document.PackageProperties.Language);
    }

    [Fact]
    public void Docx_LearningTime_IsInTheCoursesWordsAndNumbersAndAddsUp()
    {
        var design = Courses.Sound("id") with { LearningTime = new([new(1, "lecture", "Kuliah: penyimpanan", 0, new(11, 2), 0, 0, 0), new(null, "project", "Proyek akhir", 0, 0, 1, new(3, 2), 100)]) };
        using var document = WordprocessingDocument.Open(new MemoryStream(ExportDocx.Of(design, "EU-11", Repository.Reference)!), false);
        Assert.Equal(
            [
                "Unit|Kegiatan|Terbimbing (jam)|Mandiri (jam)|Penilaian (jam)|Daring (%)",
                "1|Kuliah: penyimpanan|5,5|0|0|0",
                "|Proyek akhir|0|1|1,5|100",
                "|Total|5,5|1|1,5|",
            ],
            document.MainDocumentPart!.Document.Descendants<Table>().Last().Descendants<TableRow>().Select(row => string.Join('|', row.Descendants<TableCell>().Select(cell => cell.InnerText))));
        Assert.Contains(design.Brief.Title, document.MainDocumentPart.FooterParts.Single().Footer.InnerText);
    }

    /// <summary>What the guidelines' course table asks for: topic, outcomes, guided and independent learning, assessment with its weight, learning time, total, credits.</summary>
    [Fact]
    public void Docx_CourseTable_HasEachUnitsOutcomesHoursAndWeightsAndTheTotal()
    {
        var sound = Courses.Sound("ms");
        var form = FillForms.Fill(sound, Repository.Reference).Forms.Single(form => form.Form == "MY-UNIMAS-COURSE-STANDALONE");
        var lines = form.Fields.Single(field => field.Field == "course-table").Value!.Split('\n');
        Assert.Equal(sound.Structure!.Units.Length + 2, lines.Length);
        Assert.Matches(@"^1\. Analisis bahaya · Hasil pembelajaran: 1, 2 · Berpandu \(jam\): [\d.]+ · Kendiri \(jam\): [\d.]+ · Pentaksiran \(jam\): [\d.]+ · Kuiz: analisis bahaya \(20 %\) · [\d.]+ jam$", lines[0]);
        Assert.Contains("Peperiksaan akhir dengan soalan kes (40 %)", lines[^2]);
        Assert.Equal("Jumlah · 120 jam; 3 (MY)", lines[^1]);
        var statement = FillForms.Fill(sound, Repository.Reference).Forms.Single(form => form.Form == "MY-MMS");
        Assert.Equal("Melayu", statement.Fields.Single(field => field.Field == "language").Value);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public void Docx_CourseTable_IsATableUnderItsLabelBetweenTheFields(string language)
    {
        var design = InMalaysia(language);
        using var document = WordprocessingDocument.Open(new MemoryStream(ExportDocx.Of(design, "MY-UNIMAS-COURSE-STANDALONE", Repository.Reference)!), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        var tables = document.MainDocumentPart!.Document.Descendants<Table>().ToList();
        Assert.Equal(4, tables.Count);
        Assert.Contains("Table 4", tables[1].PreviousSibling<Paragraph>()!.InnerText, StringComparison.Ordinal);
        var profile = Repository.Reference.FindLanguage(language)!;
        var rows = Rows(document).Where(row => row.Length == 4).ToList();
        Assert.Equal([profile.Label("unit"), profile.Label("outcomes"), profile.Label("learningTime"), profile.Label("assessment")], rows[0]);
        Assert.Equal(design.Structure!.Units.Select(unit => $"{unit.Number}. {unit.Title}"), rows.Skip(1).Take(design.Structure.Units.Length).Select(row => row[0]));
        Assert.All(rows.Skip(1).SkipLast(1), row => Assert.Contains("\u00A0%)", row[3], StringComparison.Ordinal));
        Assert.Equal(FillForms.Hours(design.LearningTime!.TotalHours, design, Repository.Reference) + "; 3 (MY)", rows[^1][2]);
    }

    [Fact]
    public void Docx_CourseTableChangedByHand_IsPrintedAsItWasWritten()
    {
        var sound = InMalaysia("ms");
        var statement = FillForms.Fill(sound, Repository.Reference);
        var design = sound with
        {
            Statement = new([.. statement.Forms.Select(form => form with { Fields = [.. form.Fields.Select(field => field.Field == "course-table" ? field with { Value = "Lihat lampiran B" } : field)] })]),
        };
        using var document = WordprocessingDocument.Open(new MemoryStream(ExportDocx.Of(design, "MY-UNIMAS-COURSE-STANDALONE", Repository.Reference)!), false);
        Assert.Contains(Rows(document), row => row is [_, "Lihat lampiran B"]);
        Assert.DoesNotContain(Rows(document), row => row.Length == 4);
    }

    /// <summary>By the letters of a wide font: where the font that is asked for is absent, another takes its place.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ms")]
    [InlineData("id")]
    [InlineData("fil")]
    public void Docx_HeadsOfTables_AreNotTornInsideAWord(string language)
    {
        const double letter = 6.8, margins = 10, width = DocxText.Width / 20.0;
        var profile = Repository.Reference.FindLanguage(language)!;
        Assert.All(
            LearningTimeText.HeadForReaders(profile).Zip(ExportDocx.TimeShares).Concat(CourseTable.Head(profile).Zip(ExportDocx.CourseShares)),
            column => Assert.All(column.First.Split(' '), word => Assert.True(word.Length * letter <= (width * column.Second / 100) - margins, $"{word} in {column.Second} %")));
        Assert.All((int[][])[ExportDocx.TimeShares, ExportDocx.CourseShares], shares => Assert.Equal(100, shares.Sum()));
    }

    [Theory]
    [InlineData("id", "Formulir umum")]
    [InlineData("fil", "Pangkalahatang pormularyo")]
    public void Docx_GeneralForm_SaysInTheCoursesLanguageThatItIsOne(string language, string remark)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(ExportDocx.Of(Courses.Sound(language), "EU-11", Repository.Reference)!), false);
        Assert.Contains(remark, document.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Docx_FieldTheLecturerGave_IsPrintedAndTheRestStaysNotStated()
    {
        var sound = Courses.Sound("ms");
        var design = sound with { Statement = null, Brief = sound.Brief with { FormFields = sound.Brief.FormFields.Add("fee", "RM 300\u0001") } };
        using var document = WordprocessingDocument.Open(new MemoryStream(ExportDocx.Of(design, "MY-UNIMAS-COURSE-STANDALONE", Repository.Reference)!), false);
        Assert.Contains("RM 300", document.MainDocumentPart!.Document.Descendants<Text>().Select(text => text.Text));
        Assert.Null(ExportDocx.Of(design, "NO-SUCH-FORM", Repository.Reference));
    }

    [Fact]
    public void MoodleXml_Quiz_IsWhatItsImportExpects()
    {
        var design = Courses.Sound("ms") with { Brief = Courses.Sound("ms").Brief with { Title = "Makanan/Air & <selamat>" } };
        var bytes = ExportMoodleXml.Of(design);
        var quiz = XDocument.Load(new MemoryStream(bytes)).Root!;
        Assert.Equal("<?xml version=\"1.0\" encoding=\"utf-8\"?>", Encoding.UTF8.GetString(bytes).Split('\n')[0].Trim());
        Assert.Equal("quiz", quiz.Name.LocalName);
        Assert.Equal(["category", .. Enumerable.Repeat("multichoice", design.Quiz!.Items.Length)], quiz.Elements("question").Select(question => question.Attribute("type")!.Value));
        Assert.Equal("$course$/top/Makanan//Air & <selamat>", quiz.Element("question")!.Element("category")!.Element("text")!.Value);
        foreach (var (question, item) in quiz.Elements("question").Skip(1).Zip(design.Quiz.Items))
        {
            Assert.Equal(item.Stem, question.Element("questiontext")!.Element("text")!.Value);
            Assert.Equal("true", question.Element("single")!.Value);
            Assert.NotEqual("", question.Element("name")!.Element("text")!.Value);
            Assert.Equal(item.Options.Select(option => (option.Text, option.IsKey ? "100" : "0", option.Feedback)), question.Elements("answer").Select(answer =>
                (answer.Element("text")!.Value, answer.Attribute("fraction")!.Value, answer.Element("feedback")!.Element("text")!.Value)));
        }
    }

    [Fact]
    public void MoodleXml_CharactersXmlCannotHold_AreLeftOut()
    {
        var design = Courses.Sound().WithQuiz(Courses.Question("a\u0000b\u001Fc \uD83D\uDE00 \uD83D", "*x", "y"));
        Assert.Equal("abc 😀 ", XDocument.Load(new MemoryStream(ExportMoodleXml.Of(design))).Descendants("questiontext").Single().Element("text")!.Value);
    }

    [Fact]
    public void Gift_SignsWithAMeaning_AreEscaped()
    {
        var item = new QuizItem(1, 1, "What is {a} = b\n\n~ c: d?", [new("50% = half#", true, "Yes: {x}"), new("~none", false)], "Because a\\b");
        Assert.Equal("""
            $CATEGORY: $course$/top/Introduction to Food Safety for Small Food Businesses

            ::Q001::[plain]What is \{a\} \= b \~ c\: d? {
            	=50% \= half\##Yes\: \{x\}
            	~\~none
            	####Because a\\b
            }

            """.ReplaceLineEndings("\n"), ExportGift.Of(Courses.Sound().WithQuiz(item)));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+2", "'-1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("a = b", "a = b")]
    public void Csv_Title_IsNeverAFormula(string title, string cell)
    {
        var design = Courses.Sound() with { LearningTime = new([new(1, "reading", title, 0, 1, new(1, 3), 0, 0)]) };
        Assert.Equal(
            "Unit,Kind,Activity,Quantity,Guided (h),Independent (h),Assessment (h),Online (%)\r\n" + $"1,reading,{cell},,1,1/3,0,0\r\n" + "Total,,,,1,1/3,0,\r\n",
            Encoding.UTF8.GetString(ExportLearningTimeCsv.Of(design, Repository.Reference)).TrimStart('\uFEFF'));
    }

    [Fact]
    public void Csv_DraftedCourse_AddsUpToItsHours()
    {
        var design = Courses.Sound("id", 1);
        var rows = Encoding.UTF8.GetString(ExportLearningTimeCsv.Of(design, Repository.Reference)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var totals = rows[^1].Split(',')[4..7].Select(cell => Fraction.TryParse(cell, out var hours) ? hours : throw new FormatException(cell));
        Assert.Equal(design.LearningTime!.TotalHours, totals.Aggregate(Fraction.Zero, (sum, hours) => sum + hours));
        Assert.Equal(design.LearningTime.Activities.Length + 2, rows.Length);
    }

    private static CourseDesign InMalaysia(string language) =>
        Courses.Rules.ProposeAll(new(SixtyBriefs.First(language) with { Level = new("MQF", 6), CreditSystem = "MY", Credits = 3, StatedHours = default }), "lecturer").Value;

    private static List<string[]> Rows(WordprocessingDocument document) =>
    [
        .. document.MainDocumentPart!.Document.Descendants<TableRow>()
            .Select(row => row.Descendants<TableCell>().Select(cell => string.Join('\n', cell.Descendants<Text>().Select(text => text.Text))).ToArray()),
    ];

    [Fact]
    public void Markdown_Course_HasEverySectionUnderItsHeadingInTheCoursesLanguage()
    {
        var text = ExportMarkdown.Of(Courses.Sound("id"), Repository.Reference);
        Assert.Equal(
            ["# Keamanan Pangan untuk Usaha Kecil", "# Capaian pembelajaran", "# Struktur mata kuliah", "# Beban belajar", "# Penilaian", "# Bahan ajar", "# Kuis", "# Formulir dan pernyataan"],
            text.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal)));
        Assert.Contains("tidak dicantumkan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Outcome", text, StringComparison.Ordinal);
        // The codes by which an edited text is read back are for who edits.
        Assert.Contains("| 1 | Kuis: analisis bahaya | proses | 20 | 1, 2 | 1 |", text, StringComparison.Ordinal);
    }
}
