using MicroCred.GraphQL.Validation.Rules;

namespace MicroCred.GraphQL.Validation;

/// <summary>Rules sorted once by what they look at, so that the walk calls only those that care.</summary>
internal sealed class RuleSet(params IRule[] rules)
{
    /// <summary>All rules of section 5, in its order.</summary>
    public static RuleSet Specified { get; } = new(
        new ExecutableDefinitions(),
        new KnownOperationTypes(),
        new UniqueOperationNames(),
        new LoneAnonymousOperation(),
        new SingleFieldSubscriptions(),
        new FieldsOnCorrectType(),
        new OverlappingFieldsCanBeMerged(),
        new ScalarLeafs(),
        new KnownArgumentNames(),
        new UniqueArgumentNames(),
        new ProvidedRequiredArguments(),
        new UniqueFragmentNames(),
        new KnownTypeNames(),
        new FragmentsOnCompositeTypes(),
        new NoUnusedFragments(),
        new KnownFragmentNames(),
        new NoFragmentCycles(),
        new PossibleFragmentSpreads(),
        new ValuesOfCorrectType(),
        new UniqueInputFieldNames(),
        new KnownDirectives(),
        new UniqueDirectivesPerLocation(),
        new UniqueVariableNames(),
        new VariablesAreInputTypes(),
        new NoUndefinedVariables(),
        new NoUnusedVariables(),
        new VariablesInAllowedPosition());

    public IFieldRule[] Fields { get; } = [.. rules.OfType<IFieldRule>()];

    public IFragmentSpreadRule[] Spreads { get; } = [.. rules.OfType<IFragmentSpreadRule>()];

    public IInlineFragmentRule[] InlineFragments { get; } = [.. rules.OfType<IInlineFragmentRule>()];

    public ITypeConditionRule[] TypeConditions { get; } = [.. rules.OfType<ITypeConditionRule>()];

    public ITypeReferenceRule[] TypeReferences { get; } = [.. rules.OfType<ITypeReferenceRule>()];

    public IDirectivesRule[] Directives { get; } = [.. rules.OfType<IDirectivesRule>()];

    public IArgumentsRule[] Arguments { get; } = [.. rules.OfType<IArgumentsRule>()];

    public IVariableDefinitionRule[] VariableDefinitions { get; } = [.. rules.OfType<IVariableDefinitionRule>()];

    public IValueRule[] Values { get; } = [.. rules.OfType<IValueRule>()];

    public IOperationRule[] Operations { get; } = [.. rules.OfType<IOperationRule>()];

    public IDocumentRule[] Documents { get; } = [.. rules.OfType<IDocumentRule>()];
}
