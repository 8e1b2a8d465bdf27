using MicroCred.Frameworks.Quantities;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Tests.Comparison;

namespace MicroCred.Recognition.Tests.Catalogue;

public class CompletenessTests
{
    [Fact]
    public void Of_NothingBeyondTitle_NamesEveryOtherMandatoryElement()
    {
        var completeness = ComparisonKit.Credential(1).Completeness;
        Assert.Equal(
            [
                StatementElement.LearningOutcomes, StatementElement.Credits, StatementElement.LearningTime, StatementElement.Level,
                StatementElement.Assessment, StatementElement.Participation, StatementElement.QualityAssurance,
            ],
            completeness.Missing.ToArray());
        Assert.Equal(new Fraction(3, 10), completeness.Score);
    }

    [Fact]
    public void Of_EveryMandatoryElementStated_IsOneWhateverElseIsMissing()
    {
        var completeness = ComparisonKit.Credential(1, said => said.WithOutcomes("en", "Analyse data") with
        {
            Workload = new() { Credits = 0, CreditSystem = "PH", NotionalHours = 16 },
            Level = new("PQF", 4),
            Assessments = [new(1, "Quiz", AssessmentKind.Final, null, [])],
            DeliveryMode = DeliveryMode.Online,
            QualityAssurance = new(QualityAssuranceKind.None, null, null, false),
        }).Completeness;
        Assert.Equal((Fraction)1, completeness.Score);
        Assert.Equal(Completeness.Further.ToArray(), completeness.FurtherMissing.ToArray());
    }

    [Fact]
    public void Of_OnlyScheduledHoursAndWords_DoesNotCountThemAsLearningTime()
    {
        var completeness = ComparisonKit.Credential(1, said => said with
        {
            Workload = new() { ScheduledHours = 48 },
            Wordings = said.Wordings.Add(StatementElement.LearningTime, "from 4 hours"),
        }).Completeness;
        Assert.Contains(StatementElement.LearningTime, completeness.Missing);
    }
}
