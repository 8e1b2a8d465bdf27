namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>An argument is given once. Specification section 5.4.2.</summary>
internal sealed class UniqueArgumentNames : IArgumentsRule
{
    public void Check(in ArgumentList list, ValidationContext context)
    {
        if (list.Given.Length > 1)
            UniqueNames.Check(list.Given.Select(argument => argument.Name), ValidationMessages.DuplicateArgument, context);
    }
}
