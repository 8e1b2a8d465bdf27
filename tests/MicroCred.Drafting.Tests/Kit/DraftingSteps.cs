namespace MicroCred.Drafting.Tests.Kit;

internal static class DraftingSteps
{
    /// <summary>The result, and the text that a person sees when it comes.</summary>
    public static async Task<(Result<SectionProposal> Result, string Shown)> Read(this IAsyncEnumerable<DraftingStep> steps)
    {
        var shown = "";
        await foreach (var step in steps)
        {
            switch (step)
            {
                case DraftedText text:
                    shown += text.Delta;
                    break;
                case DraftingRestarted:
                    shown = "";
                    break;
                case DraftingFinished finished:
                    return (finished.Result, shown);
            }
        }

        throw new InvalidOperationException("The drafter ended without a result.");
    }
}
