using MicroCred.Drafting.Briefs;

namespace MicroCred.Drafting.Drafts;

/// <summary>The course as it stands: the brief and the current version of each section. A section that was never drafted is null.</summary>
public sealed record CourseDesign(CourseBrief Brief)
{
    public OutcomesContent? Outcomes { get; init; }

    public StructureContent? Structure { get; init; }

    public LearningTimeContent? LearningTime { get; init; }

    public AssessmentContent? Assessment { get; init; }

    public MaterialsContent? Materials { get; init; }

    public QuizContent? Quiz { get; init; }

    public StatementContent? Statement { get; init; }

    public CourseDesign With(SectionContent content) => content switch
    {
        OutcomesContent outcomes => this with { Outcomes = outcomes },
        StructureContent structure => this with { Structure = structure },
        LearningTimeContent time => this with { LearningTime = time },
        AssessmentContent assessment => this with { Assessment = assessment },
        MaterialsContent materials => this with { Materials = materials },
        QuizContent quiz => this with { Quiz = quiz },
        StatementContent statement => this with { Statement = statement },
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    public SectionContent? Content(DraftSection section) => section switch
    {
        DraftSection.Outcomes => Outcomes,
        DraftSection.Structure => Structure,
        DraftSection.LearningTime => LearningTime,
        DraftSection.Assessment => Assessment,
        DraftSection.Materials => Materials,
        DraftSection.Quiz => Quiz,
        DraftSection.Statement => Statement,
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };
}
