using System.Globalization;
using System.Text;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Validation;

namespace MicroCred.GraphQL.Tests.Validation;

/// <summary>Documents made to cost much. They are counted in steps, not timed: a step is a look at a selection, spread, value or field.</summary>
public sealed class HostileDocumentTests
{
    [Fact]
    public void Fragments_ThatMultiplyOneAnother_TakeStepsInProportionToTheDocument()
    {
        // Written out, 60 levels of two spreads would be 2^60 fields.
        var text = new StringBuilder("{ dog { ...F0 } }");
        for (var i = 0; i < 60; i++)
            text.Append(CultureInfo.InvariantCulture, $" fragment F{i} on Dog {{ a: mother {{ ...F{i + 1} }} b: mother {{ ...F{i + 1} }} }}");
        text.Append(" fragment F60 on Dog { name }");

        Assert.Empty(Checked.Errors(text.ToString(), new(MaxSteps: 3_000)));
    }

    [Fact]
    public void Fields_OneNameAThousandTimes_TakeStepsInProportionToTheDocument()
    {
        var text = "{ dog { " + string.Concat(Enumerable.Repeat("name ", 1_000)) + "} }";

        Assert.Empty(Checked.Errors(text, new(MaxSteps: 5_000)));
    }

    [Fact]
    public void Fields_NestedAndRepeated_TakeStepsInProportionToTheDocument()
    {
        var text = "{ dog { " + string.Concat(Enumerable.Repeat("mother { mother { mother { name } } } ", 300)) + "} }";

        Assert.Empty(Checked.Errors(text, new(MaxSteps: 10_000)));
    }

    [Fact]
    public void Operations_ThatShareManyFragments_AreRefusedOnceTheyTakeTooManySteps()
    {
        var text = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"query Q{i} {{ dog {{ ...F0 }} }} "))
            + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"fragment F{i} on Dog {{ ...F{i + 1} }} ")) + "fragment F1000 on Dog { name }";

        var errors = Validator.Validate(Checked.Schema, Parser.Parse(text), new(MaxSteps: 100_000));

        var error = Assert.Single(errors);
        Assert.Equal(ErrorCodes.LimitExceeded, error.Code);
        Assert.Contains(new("limit", "validationSteps"), error.Extensions);
    }

    [Fact]
    public void Fragments_InACycle_EndEveryRule()
    {
        const string Text = "{ dog { ...A } } fragment A on Dog { mother { ...B } name } fragment B on Dog { mother { ...A } name }";

        Assert.Equal(["1:47 1:90 Cannot spread fragment \"A\" within itself via \"B\"."], Checked.Errors(Text));
    }

    [Fact]
    public void Errors_MoreThanAllowed_EndTheValidation()
    {
        var errors = Checked.Errors("{ " + string.Concat(Enumerable.Repeat("unknown ", 200)) + "}");

        Assert.Equal(101, errors.Length);
        Assert.Contains("Too many validation errors, error limit reached. Validation aborted.", errors);
    }

    [Fact]
    public void Name_VeryLong_IsQuotedOnlyInPart()
    {
        var error = Assert.Single(Checked.Errors("{ " + new string('a', 50_000) + " }"));

        Assert.InRange(error.Length, 100, 200);
    }
}
