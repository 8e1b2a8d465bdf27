using System.Text.Json;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;
using MicroCred.Portal.Api;
using MicroCred.Portal.Api.People;
using MicroCred.Portal.Tests.Api;

namespace MicroCred.Portal.Tests.People;

/// <summary>Who may call which operation, apart from what it does: each operation, for each role and for a stranger.</summary>
public class OperationRulesTests(RunningPortal portal) : IClassFixture<RunningPortal>
{
    private const string Everyone = "everyone";

    /// <summary>Each operation, and who may call it. Whoever may not is told to sign in, or that the role does not allow it.</summary>
    private static readonly Dictionary<string, (string Document, string[] May)> Operations = new()
    {
        ["Query.node"] = ("{ node(id: \"x\") { id } }", [Everyone]),
        ["Query.nodes"] = ("{ nodes(ids: []) { id } }", [Everyone]),
        ["Query.frameworks"] = ("{ frameworks { code } }", [Everyone]),
        ["Query.framework"] = ("{ framework(code: \"MQF\") { code } }", [Everyone]),
        ["Query.mapLevel"] = ("{ mapLevel(from: {framework: \"MQF\", number: 6}, to: \"AQRF\") { status } }", [Everyone]),
        ["Query.mappingMatrix"] = ("{ mappingMatrix(frameworks: [\"MQF\"]) { rows { reference { number } } } }", [Everyone]),
        ["Query.creditSystems"] = ("{ creditSystems { code } }", [Everyone]),
        ["Query.convertCredits"] = ("{ convertCredits(amount: 1, from: \"MY\", to: \"MY\") { amount } }", [Everyone]),
        ["Query.rules"] = ("{ rules { code } }", [Everyone]),
        ["Query.microCredentials"] = ("{ microCredentials { totalCount } }", [Everyone]),
        ["Query.microCredential"] = ("{ microCredential(code: \"none\") { id } }", [Everyone]),
        ["Query.likelyDuplicates"] = ("{ likelyDuplicates(first: 1) { next } }", [Everyone]),
        ["Query.compare"] = ("{ compare(credentials: [], target: \"MQF\") { target { code } } }", [Everyone]),
        ["Query.viewer"] = ("{ viewer { name } }", [Everyone]),
        ["Mutation.signIn"] = ("mutation { signIn(input: {email: \"nobody@example.org\", password: \"\"}) { token } }", [Everyone]),
        ["Mutation.registerMicroCredential"] = (
            "mutation { registerMicroCredential(input: {code: \"\", title: \"\", language: \"en\", provider: \"\", country: \"MY\", learningOutcomes: []}) { errors { code } } }",
            ["provider", "admin"]),
        ["Mutation.confirmEvidence"] = (
            "mutation { confirmEvidence(input: {framework: \"none\", number: 1, aqrfLevels: [], source: \"\", section: \"\"}) { errors { code } } }",
            ["custodian"]),
        ["Query.courseDraft"] = ("{ courseDraft(id: \"x\") { id } }", ["lecturer", "admin"]),
        ["Query.courseDrafts"] = ("{ courseDrafts { totalCount } }", ["lecturer", "admin"]),
        ["Query.draftingAssistant"] = ("{ draftingAssistant { model } }", ["lecturer", "admin"]),
        ["Mutation.createCourseDraft"] = ("mutation { createCourseDraft(input: {title: \"\", brief: \"\", language: \"en\", level: {framework: \"MQF\", number: 6}, credits: 1, creditSystem: \"MY\"}) { errors { code } } }", ["lecturer"]),
        ["Mutation.changeCourseBrief"] = ("mutation { changeCourseBrief(input: {draft: \"x\", title: \"\", brief: \"\", language: \"en\", level: {framework: \"MQF\", number: 6}, credits: 1, creditSystem: \"MY\"}) { errors { code } } }", ["lecturer"]),
        ["Mutation.draftSection"] = ("mutation { draftSection(input: {draft: \"x\", section: QUIZ}) { errors { code } } }", ["lecturer"]),
        ["Mutation.reviseSection"] = ("mutation { reviseSection(input: {draft: \"x\", section: QUIZ, instruction: \"\"}) { errors { code } } }", ["lecturer"]),
        ["Mutation.draftRemaining"] = ("mutation { draftRemaining(input: {draft: \"x\"}) { errors { code } } }", ["lecturer"]),
        ["Mutation.cancelDrafting"] = ("mutation { cancelDrafting(input: {draft: \"x\"}) { errors { code } } }", ["lecturer"]),
        ["Mutation.editSection"] = ("mutation { editSection(input: {draft: \"x\", section: QUIZ, markdown: \"\"}) { errors { code } } }", ["lecturer"]),
        ["Mutation.acceptSection"] = ("mutation { acceptSection(input: {draft: \"x\", section: QUIZ}) { errors { code } } }", ["lecturer"]),
        ["Mutation.discardProposal"] = ("mutation { discardProposal(input: {draft: \"x\", section: QUIZ}) { errors { code } } }", ["lecturer"]),
        ["Mutation.undoSection"] = ("mutation { undoSection(input: {draft: \"x\", section: QUIZ}) { errors { code } } }", ["lecturer"]),
        ["Mutation.restoreVersion"] = ("mutation { restoreVersion(input: {draft: \"x\", section: QUIZ, version: 1}) { errors { code } } }", ["lecturer"]),
        ["Subscription.draftProgress"] = ("subscription { draftProgress(draft: \"x\") { done } }", ["lecturer", "admin"]),
    };

    public static TheoryData<string, string> Calls()
    {
        var calls = new TheoryData<string, string>();
        foreach (var operation in Operations.Keys)
        {
            foreach (var asker in Askers.People.Prepend(Askers.Stranger))
                calls.Add(operation, asker);
        }

        return calls;
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Operation_AskedBySomebody_IsAllowedOrRefusedByItsRule(string operation, string asker)
    {
        var (document, may) = Operations[operation];
        using var client = await portal.AsAsync(asker);
        var response = operation.StartsWith("Subscription.", StringComparison.Ordinal)
            ? await client.EventsAsync(document).FirstOrDefaultAsync()
            : await client.QueryAsync(document);
        var refused = response.ValueKind is JsonValueKind.Object && response.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()).SingleOrDefault(code => code is "UNAUTHENTICATED" or "FORBIDDEN")
            : null;
        var expected = may.Contains(Everyone) || may.Contains(asker) ? null : asker == Askers.Stranger ? "UNAUTHENTICATED" : "FORBIDDEN";
        Assert.Equal(expected, refused);
    }

    [Fact]
    public void Operations_OfTheSchema_AllStandInThisTable()
    {
        var schema = PortalSchema.Build();
        var fields = new[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<ObjectType>().SelectMany(root => root.Fields.Select(field => $"{root.Name}.{field.Name}"));
        Assert.Equal(fields.Order(), Operations.Keys.Order());
    }

    [Fact]
    public void Guarded_OperationWithoutARule_IsNamedAtStart()
    {
        var map = PortalSchema.Resolvers().Root("Query", query => query.Field("everything", _ => 1));
        Assert.Contains("Query.everything", Assert.Throws<InvalidOperationException>(map.Guarded).Message);
    }
}
