using System.Text.Json;

namespace MicroCred.Drafting.Tests.Prompts;

/// <summary>Holds a case's prompt and answer against what is expected of them.</summary>
internal static class ScorePromptCase
{
    /// <param name="answer">Answers the drafter's requests.</param>
    public static async Task<CaseScore> Score(PromptCase asked, string modelName, Func<ScriptedRequest, Task> answer)
    {
        using var model = await ScriptedModel.Start(answer);
        var drafter = new Tests.Drafters.ModelBased.BuiltInEngine().Drafter(model.Endpoint, ScriptedModel.Limits with { Model = modelName, Answer = TimeSpan.FromMinutes(10), Silence = TimeSpan.FromMinutes(10) }, tools: null);
        var request = asked.Request();
        var (result, _) = await drafter.Draft(request, CancellationToken.None).Read();
        var repairs = model.Requests.Count(each => each.GetProperty("messages").EnumerateArray().Last() is var last
            && last.GetProperty("role").GetString() == "user" && ScriptedModel.Text(last).StartsWith("That answer cannot be used.", StringComparison.Ordinal));
        var lookUps = model.Requests.Count == 0 ? 0 : model.Requests[^1].GetProperty("messages").EnumerateArray().Count(message => message.GetProperty("role").GetString() == "tool");
        var expectations = Prompt(asked, model).Concat(Answer(asked, request, result, repairs)).ToList();
        return new(asked.Name, expectations.Count(each => each.Holds), expectations.Count, repairs, lookUps, [.. expectations.Where(each => !each.Holds).Select(each => each.Text)]);
    }

    private static IEnumerable<(string Text, bool Holds)> Prompt(PromptCase asked, ScriptedModel model)
    {
        var prompt = string.Join("\n\n", model.Prompts);
        return asked.Prompt.Holds.Select(text => ($"prompt holds: {text}", prompt.Contains(text, StringComparison.Ordinal)))
            .Concat(asked.Prompt.Lacks.Select(text => ($"prompt lacks: {text}", !prompt.Contains(text, StringComparison.Ordinal))));
    }

    private static IEnumerable<(string Text, bool Holds)> Answer(PromptCase asked, DraftRequest request, Result<SectionProposal> result, int repairs)
    {
        if (!result.TryGet(out var proposal, out var refusal))
        {
            yield return ($"answer is proposed, not refused: {refusal.Message.Key}", false);
            yield break;
        }

        var expected = asked.Answer;
        var items = Items(proposal.Content);
        var text = JsonSerializer.Serialize(proposal.Content, new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var errors = AlignmentChecks.Run(request.Design.With(proposal.Content), Repository.Reference)
            .Count(finding => finding.Section == request.Section && finding.Severity == CheckSeverity.Error);
        yield return ("answer is proposed", true);
        yield return ($"answer has {expected.Items[0]} to {expected.Items[1]} items: {items}", items >= expected.Items[0] && items <= expected.Items[1]);
        yield return ($"answer has at most {expected.MostErrors} errors: {errors}", errors <= expected.MostErrors);
        yield return ($"answer needs at most {expected.MostRepairs} repairs: {repairs}", repairs <= expected.MostRepairs);
        foreach (var word in expected.Mentions)
            yield return ($"answer mentions: {word}", text.Contains(word, StringComparison.OrdinalIgnoreCase));
        foreach (var word in expected.Lacks)
            yield return ($"answer lacks: {word}", !text.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static int Items(SectionContent content) => content switch
    {
        OutcomesContent outcomes => outcomes.Outcomes.Length,
        StructureContent structure => structure.Units.Length,
        AssessmentContent assessment => assessment.Assessments.Length,
        MaterialsContent materials => materials.Units.Length,
        QuizContent quiz => quiz.Items.Length,
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };
}
