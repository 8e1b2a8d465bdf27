namespace MicroCred.GraphQL.Tests.Validation;

public sealed class FieldsOnCorrectTypeTests
{
    [Theory]
    [InlineData("{ dog { __typename name alias: nickname } catOrDog { __typename } __schema { queryType { name } } __type(name: \"Dog\") { name } }")]
    public void Document_Keeping_IsValid(string document) => Assert.Empty(Checked.Errors(document));

    [Theory]
    [InlineData("{ dog { meowVolume } }", "1:9 Cannot query field \"meowVolume\" on type \"Dog\". Did you mean \"barkVolume\"?")]
    [InlineData("{ dog { unknown { deeper } } }", "1:9 Cannot query field \"unknown\" on type \"Dog\".")]
    [InlineData("{ pet { nickname } }", "1:9 Cannot query field \"nickname\" on type \"Pet\". Did you mean to use an inline fragment on \"Cat\" or \"Dog\"?")]
    [InlineData("{ being { owner { name } } }", "1:11 Cannot query field \"owner\" on type \"Being\". Did you mean to use an inline fragment on \"Pet\", \"Cat\", or \"Dog\"?")]
    [InlineData("{ catOrDog { name } }", "1:14 Cannot query field \"name\" on type \"CatOrDog\". Did you mean to use an inline fragment on \"Being\", \"Pet\", \"Cat\", or \"Dog\"?")]
    [InlineData("{ dog { barkvolume } }", "1:9 Cannot query field \"barkvolume\" on type \"Dog\". Did you mean \"barkVolume\"?")]
    [InlineData("{ dog { __schema { queryType { name } } } }", "1:9 Cannot query field \"__schema\" on type \"Dog\".")]
    [InlineData("{ dog { aName: nme } }", "1:9 Cannot query field \"nme\" on type \"Dog\". Did you mean \"name\"?")]
    public void Document_Breaking_IsRefused(string document, params string[] errors) => Assert.Equal(errors, Checked.Errors(document));
}
