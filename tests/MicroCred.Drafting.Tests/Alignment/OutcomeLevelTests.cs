using MicroCred.Drafting.Alignment.Checks;

namespace MicroCred.Drafting.Tests.Alignment;

public sealed class OutcomeLevelTests
{
    [Theory]
    [InlineData("en", "MQF", 8, "List the key terms")]
    [InlineData("en", "MQF", 8, "Explain the main theory")]
    [InlineData("en", "MQF", 7, "Describe the main theory")]
    [InlineData("en", "MQF", 1, "Design a new plan")]
    [InlineData("en", "MQF", 4, "Evaluate a plan")]
    [InlineData("en", "MQF", 6, "Name the parts")]
    [InlineData("ms", "MQF", 8, "Menyenaraikan istilah")]
    [InlineData("ms", "MQF", 7, "Menerangkan teori")]
    [InlineData("ms", "MQF", 6, "Menamakan bahagian")]
    [InlineData("ms", "MQF", 3, "Menilai pelan")]
    [InlineData("ms", "MQF", 1, "Mereka bentuk pelan")]
    [InlineData("id", "KKNI", 9, "Menjelaskan teori")]
    [InlineData("id", "KKNI", 8, "Menguraikan teori")]
    [InlineData("id", "KKNI", 6, "Menyebutkan bagian")]
    [InlineData("id", "KKNI", 3, "Mengevaluasi rencana")]
    [InlineData("id", "KKNI", 4, "Merancang rencana")]
    [InlineData("fil", "PQF", 8, "Naiisa-isa ang mga termino")]
    [InlineData("fil", "PQF", 7, "Naipaliliwanag ang teorya")]
    [InlineData("fil", "PQF", 6, "Natutukoy ang mga bahagi")]
    [InlineData("fil", "PQF", 3, "Natataya ang plano")]
    [InlineData("fil", "PQF", 2, "Nabubuo ang plano")]
    public void FittingTaxonomyLevel_OutsideTheRange_IsAnError(string language, string framework, int level, string statement)
    {
        var finding = Assert.Single(At(language, framework, level, statement).Findings<FittingTaxonomyLevel>());
        Assert.Equal((CheckSeverity.Error, 1), (finding.Severity, finding.Outcome));
        Assert.NotEqual("", finding.Mend.Arguments[0]);
    }

    [Theory]
    [InlineData("en", "MQF", 3, "List the key terms")]
    [InlineData("en", "MQF", 6, "Design a new plan")]
    [InlineData("en", "MQF", 8, "Evaluate rival theories")]
    [InlineData("en", "MQF", 4, "Assemble a water pump")]
    [InlineData("en", "EQF", 5, "Apply the method")]
    [InlineData("ms", "MQF", 3, "Menyenaraikan istilah")]
    [InlineData("ms", "MQF", 5, "Menilai pelan")]
    [InlineData("ms", "MQF", 6, "Mencipta produk")]
    [InlineData("ms", "MQF", 7, "Menganalisis data")]
    [InlineData("ms", "MQF", 4, "Memasang pam air")]
    [InlineData("id", "KKNI", 3, "Menyebutkan istilah")]
    [InlineData("id", "KKNI", 6, "Merancang produk")]
    [InlineData("id", "KKNI", 9, "Mengevaluasi teori")]
    [InlineData("id", "KKNI", 5, "Menerapkan metode")]
    [InlineData("id", "KKNI", 4, "Merakit pompa air")]
    [InlineData("fil", "PQF", 3, "Naiisa-isa ang mga termino")]
    [InlineData("fil", "PQF", 6, "Nabubuo ang plano")]
    [InlineData("fil", "PQF", 8, "Natataya ang mga teorya")]
    [InlineData("fil", "PQF", 5, "Nailalapat ang pamamaraan")]
    [InlineData("fil", "PQF", 4, "Nasusukat ang tubig")]
    [InlineData("en", "VQF", 8, "List the key terms")] // no table for this framework: nothing is claimed
    public void FittingTaxonomyLevel_InTheRangeOrNoTable_Passes(string language, string framework, int level, string statement) =>
        Assert.Empty(At(language, framework, level, statement).Findings<FittingTaxonomyLevel>());

    [Theory]
    [InlineData("List the terms", TaxonomyDomain.Cognitive, 2, true)]
    [InlineData("List the terms", TaxonomyDomain.Affective, 1, true)]
    [InlineData("Analyse the case", TaxonomyDomain.Cognitive, 5, true)]
    [InlineData("Analyse the case", TaxonomyDomain.Psychomotor, 4, true)]
    [InlineData("Assemble the pump", TaxonomyDomain.Cognitive, 4, true)]
    [InlineData("List the terms", TaxonomyDomain.Cognitive, 1, false)]
    [InlineData("Analyse the case", TaxonomyDomain.Cognitive, 4, false)]
    [InlineData("Assemble the pump", TaxonomyDomain.Psychomotor, 4, false)]
    [InlineData("Share the results", TaxonomyDomain.Affective, 3, false)]
    [InlineData("Understand the case", TaxonomyDomain.Cognitive, 2, false)] // another check's business
    public void StatedTaxonomyLevel_DiffersFromTheVerbs_IsAWarning(string statement, TaxonomyDomain domain, int level, bool found)
    {
        var design = Courses.Sound().WithOutcomes(Courses.Outcome(statement) with { Domain = domain, TaxonomyLevel = level });
        Assert.Equal(found ? [CheckSeverity.Warning] : [], design.Findings<StatedTaxonomyLevel>().Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData("en", "List the terms", 1)]
    [InlineData("en", "Explain the theory", 2)]
    [InlineData("en", "Apply the method", 3)]
    [InlineData("en", "Evaluate a plan", 5)]
    [InlineData("en", "Design a plan", 6)]
    [InlineData("ms", "Menyenaraikan istilah", 1)]
    [InlineData("ms", "Menerangkan teori", 2)]
    [InlineData("ms", "Menganalisis kes", 4)]
    [InlineData("ms", "Menilai pelan", 5)]
    [InlineData("ms", "Mereka bentuk pelan", 6)]
    [InlineData("id", "Menyebutkan istilah", 1)]
    [InlineData("id", "Menjelaskan teori", 2)]
    [InlineData("id", "Menganalisis kasus", 4)]
    [InlineData("id", "Mengevaluasi rencana", 5)]
    [InlineData("id", "Merancang rencana", 6)]
    [InlineData("fil", "Naiisa-isa ang mga termino", 1)]
    [InlineData("fil", "Naipaliliwanag ang teorya", 2)]
    [InlineData("fil", "Nasusuri ang kaso", 4)]
    [InlineData("fil", "Natitimbang ang mga plano", 5)]
    [InlineData("fil", "Nabubuo ang plano", 6)]
    public void StatedTaxonomyLevel_InEachLanguage_IsTheVerbs(string language, string statement, int level)
    {
        CourseDesign Stating(int stated) => Courses.Sound(language).WithOutcomes(Courses.Outcome(statement, level: stated));
        Assert.Equal(["OUTCOME-STATED-LEVEL"], Stating(level == 6 ? 5 : level + 1).Findings<StatedTaxonomyLevel>().Select(finding => finding.Code));
        Assert.Empty(Stating(level).Findings<StatedTaxonomyLevel>());
    }

    private static CourseDesign At(string language, string framework, int level, string statement)
    {
        var design = Courses.Sound(language).WithStatement(statement);
        var domain = Repository.Reference.FindLanguage(language)!.Verbs.Read(statement).Leading!.Verbs[0].Domain;
        return design.WithOutcomes(design.Outcomes!.Outcomes[0] with { Domain = domain }) with { Brief = design.Brief with { Level = new(framework, level) } };
    }
}
