using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>
/// The arguments of a field in a compiled operation: coerced then if they use no variables, else once a request. Specification section 6.4.1, "CoerceArgumentValues".
/// </summary>
internal sealed class CompiledArguments
{
    private readonly Definitions<InputValueDefinition> definitions;
    private readonly ImmutableArray<(InputCoercer Coercer, object? Default)> bound;
    private readonly FieldNode node;
    private readonly Source source;

    /// <summary>What is written for each argument; null for those left out.</summary>
    private readonly ValueNode?[] written;

    public CompiledArguments(Definitions<InputValueDefinition> definitions, ImmutableArray<(InputCoercer Coercer, object? Default)> bound, FieldNode node, Source source)
    {
        (this.definitions, this.bound, this.node, this.source) = (definitions, bound, node, source);
        written = [.. definitions.Select(definition => node.Arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name)?.Value)];
        AreConstant = !node.Arguments.Any(argument => UsesVariables(argument.Value));
    }

    /// <summary>Whether the values are the same in each request.</summary>
    public bool AreConstant { get; }

    public ArgumentValues Coerce(VariableValues variables)
    {
        if (definitions.Count == 0)
            return ArgumentValues.None;
        var values = new ArgumentValues(definitions);
        var problems = new CoercionProblems();
        for (var i = 0; i < written.Length; i++)
        {
            var definition = definitions[i];
            var isAbsent = written[i] is VariableNode variable && !variables.IsGiven(variable.Name.Value);
            if (written[i] is { } literal && !isAbsent)
            {
                if (!bound[i].Coercer.TryLiteral(literal, variables, problems, out var value))
                    return Fail(Describe(definition, literal, problems), literal);
                values.Set(i, value);
            }
            else if (definition.DefaultValue is not null)
            {
                values.Set(i, bound[i].Default);
            }
            else if (definition.Type.IsNonNull)
            {
                return Fail(CoercionMessages.MissingArgument(definition.Name, definition.Type, (written[i] as VariableNode)?.Name.Value), (Node?)written[i] ?? node);
            }
        }

        return values;
    }

    private static string Describe(InputValueDefinition definition, ValueNode literal, CoercionProblems problems) => literal is VariableNode
        ? CoercionMessages.NullArgument(definition.Name, definition.Type)
        : CoercionMessages.InvalidLiteral(definition.Type, problems.Items[0].Value, problems.Items[0].Message);

    private ArgumentValues Fail(string message, Node at) => new(definitions) { Error = GraphQLError.At(ErrorCodes.BadUserInput, message, source, at) };

    private static bool UsesVariables(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(UsesVariables),
        ObjectValueNode literal => literal.Fields.Any(field => UsesVariables(field.Value)),
        _ => false,
    };
}
