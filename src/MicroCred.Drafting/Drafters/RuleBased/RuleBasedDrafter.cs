using MicroCred.Drafting.Drafts;
using MicroCred.Drafting.Statements;

namespace MicroCred.Drafting.Drafters.RuleBased;

/// <summary>
/// Drafts by rules: no model, no network, the same draft for the same brief and seed. It takes the topics from the source's headings or the brief,
/// verbs of fitting levels from the verb banks, hours from the credit system, and extracts points and questions from the source.
/// It does not understand the subject, and says so in every proposal.
/// </summary>
public sealed class RuleBasedDrafter(DraftingReference reference, TimeProvider clock) : IDrafter
{
    public string Name => Provenance.Rules;

    public IAsyncEnumerable<DraftingStep> Draft(DraftRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        DraftingStep[] steps = [new DraftingFinished(Propose(request))];
        return steps.ToAsyncEnumerable();
    }

    /// <summary>The proposal at once: rules need no waiting.</summary>
    public Result<SectionProposal> Propose(DraftRequest request)
    {
        var design = request.Design;
        if (request.Section is not (DraftSection.Outcomes or DraftSection.Statement) && design.Outcomes is null)
            return new Refusal(RefusalCode.BadUserInput, DraftingRefusals.OutcomesFirst, "section");
        if (request.Section is DraftSection.LearningTime or DraftSection.Assessment or DraftSection.Materials or DraftSection.Quiz && design.Structure is null)
            return new Refusal(RefusalCode.BadUserInput, DraftingRefusals.StructureFirst, "section");

        var seed = request.Instruction is { } instruction ? request.Seed + instruction.Length + 1 : request.Seed;
        var plan = CoursePlan.For(design.Brief, reference, seed);
        var content = Content(request.Section, plan, design);
        return new SectionProposal(content, new(Provenance.Rules, request.By, clock.GetUtcNow(),
            Instruction: request.Instruction, BasedOn: request.BasedOn, Notes: [.. Notes(plan, content, request.Instruction)]));
    }

    /// <summary>Every section in order, each built on those before it.</summary>
    /// <param name="design">Sections that stand already are kept.</param>
    public Result<CourseDesign> ProposeAll(CourseDesign design, string by, int seed = 0)
    {
        foreach (var section in Enum.GetValues<DraftSection>())
        {
            if (design.Content(section) is not null)
                continue;
            if (!Propose(new(design, section, by, Seed: seed)).TryGet(out var proposal, out var refusal))
                return refusal;
            design = design.With(proposal.Content);
        }

        return design;
    }

    private SectionContent Content(DraftSection section, CoursePlan plan, CourseDesign design) => section switch
    {
        DraftSection.Outcomes => ProposeOutcomes.From(plan, reference.Data.FindLevel(design.Brief.Level)),
        DraftSection.Structure => ProposeUnits.From(plan, design.Outcomes!),
        DraftSection.LearningTime => SolveHours.For(plan, design),
        DraftSection.Assessment => ProposeAssessments.From(plan, design),
        DraftSection.Materials => ProposeMaterials.From(plan, design),
        DraftSection.Quiz => ProposeQuiz.From(plan, design),
        DraftSection.Statement => FillForms.Fill(design, reference),
        _ => throw new ArgumentOutOfRangeException(nameof(section)),
    };

    private IEnumerable<DraftNote> Notes(CoursePlan plan, SectionContent content, string? instruction)
    {
        if (content is StatementContent && reference.Forms.All(form => form.Country is null || form.Country != reference.CountryOf(plan.Brief)))
            yield return DraftingNotes.NoForm;
        if (content is not StatementContent)
            yield return DraftingNotes.ByRules;
        if (instruction is not null)
            yield return DraftingNotes.InstructionNotRead;
        if (plan.SourceInOtherLanguage is { } other)
            yield return DraftingNotes.SourceInOtherLanguage(other);
        else if (plan.Source.IsEmpty && content is StructureContent or MaterialsContent or QuizContent)
            yield return DraftingNotes.NoSource;
        if (plan.Source.IsCut)
            yield return DraftingNotes.SourceCut(Sources.SourceOutline.MostLetters);
        if (content is LearningTimeContent && plan.Rules.Guide is null)
            yield return DraftingNotes.NoGuide;
        if (content is QuizContent quiz && !plan.Source.IsEmpty && quiz.Items.Length < plan.Topics.Length)
            yield return DraftingNotes.FewQuestions(quiz.Items.Length);
    }
}
