namespace MicroCred.GraphQL.Tests.Validation;

public sealed class OverlappingFieldsCanBeMergedTests
{
    [Theory]
    [InlineData("{ dog { name ...F mother { name } mother { nickname } } } fragment F on Dog { name mother { name ... on Dog { name } } }")]
    [InlineData("{ pet { ... on Dog { volume: barkVolume nickname } ... on Cat { volume: meowVolume nickname } } }")]
    [InlineData("{ values(nonNull: 1, size: {required: true, width: 1}) values(size: {width: 1, required: true}, nonNull: 1) }")]
    [InlineData("{ pet { ... on Dog { mother { same: barkVolume } } ... on Cat { mother { same: meowVolume } } } }")]
    [InlineData("{ pet { ... on Dog { owner { x: name } } ... on Cat { owner { x: name(surname: true) } } owner { name } } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { name name n: name n: name name(surname: true) @skip(if: true) } }", "1:9 1:35 Fields \"name\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ dog { x: name x: nickname } }", "1:9 1:17 Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ dog { doesKnow(command: SIT) doesKnow(command: HEEL) } }", "1:9 1:32 Fields \"doesKnow\" conflict because they have differing arguments. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ pet { ... on Dog { x: barkVolume } ... on Cat { x: nickname } } }", "1:22 1:51 Fields \"x\" conflict because they return conflicting types \"Int\" and \"String\". Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ pet { ... on Dog { x: barks } ... on Cat { x: meows } ... on Dog { x: isHousetrained } } }", "1:22 1:70 Fields \"x\" conflict because they return conflicting types \"Boolean\" and \"Boolean!\". Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ pet { x: name ... on Dog { x: nickname } } }", "1:9 1:30 Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ dog { mother { x: name } mother { x: nickname } } }", "1:9 1:18 1:28 1:37 Fields \"mother\" conflict because subfields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ dog { mother { mother { x: name } } mother { mother { x: nickname } } } }", "1:9 1:18 1:27 1:39 1:48 1:57 Fields \"mother\" conflict because subfields \"mother\" conflict because subfields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ dog { mother { x: name x: nickname } mother { name } } }", "1:18 1:26 Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ dog { ...A ...B } } fragment A on Dog { x: name } fragment B on Dog { x: nickname }", "1:43 1:73 Fields \"x\" conflict because \"name\" and \"nickname\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ pet { ... on Dog { mother { same: barkVolume } } ... on Cat { mother { same: meows } } } }", "1:22 1:31 1:65 1:74 Fields \"mother\" conflict because subfields \"same\" conflict because they return conflicting types \"Int\" and \"Boolean\". Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ x: dog { name } x: pet { name } }", "1:3 1:19 Fields \"x\" conflict because \"dog\" and \"pet\" are different fields. Use different aliases on the fields to fetch both if this was intentional.")]
    [InlineData("{ dog { x: unknown x: alsoUnknown } }", "1:9 Cannot query field \"unknown\" on type \"Dog\".", "1:9 1:20 Fields \"x\" conflict because \"unknown\" and \"alsoUnknown\" are different fields. Use different aliases on the fields to fetch both if this was intentional.", "1:20 Cannot query field \"alsoUnknown\" on type \"Dog\".")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
