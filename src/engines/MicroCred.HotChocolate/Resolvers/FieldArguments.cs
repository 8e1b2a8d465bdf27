using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using MicroCred.GraphQL.Execution;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;
using MicroCred.HotChocolate.Documents;
using MicroCred.HotChocolate.Requests;

namespace MicroCred.HotChocolate.Resolvers;

/// <summary>
/// The arguments of a field, coerced as the built-in engine does. Hot Chocolate's own coercion cannot tell a field of an input object that is left out from one
/// that is null, and gives lists where resolvers take arrays.
/// </summary>
internal sealed class FieldArguments(FieldDefinition field, InputTypes inputs)
{
    private static readonly Source Nowhere = new("");

    private readonly ImmutableArray<(InputCoercer Coercer, object? Default)> bound = inputs.For(field.Arguments, field.ToString(), new BindingProblems());
    private readonly ConditionalWeakTable<Selection, Written> written = [];

    /// <exception cref="RefusalException">A value does not fit.</exception>
    public ArgumentValues Of(IResolverContext context, VariableValues variables)
    {
        if (field.Arguments.Count == 0)
            return ArgumentValues.None;
        var own = written.GetValue(context.Selection, Read);
        var values = own.Constant ?? own.Arguments.Coerce(variables);
        // Without its place: that is found by the path.
        return values.Error is { } error ? throw new RefusalException(error with { Locations = [] }) : values;
    }

    private Written Read(Selection selection)
    {
        var node = new FieldNode
        {
            Name = new(field.Name, 0),
            Arguments = [.. selection.SyntaxNodes[0].Node.Arguments.Select(argument => new ArgumentNode { Name = new(argument.Name.Value, 0), Value = Literals.Of(argument.Value) })],
        };
        var arguments = new CompiledArguments(field.Arguments, bound, node, Nowhere);
        return new(arguments, arguments.AreConstant ? arguments.Coerce(VariableValues.None) : null);
    }

    /// <param name="Constant">Null when the values are another in each request.</param>
    private sealed record Written(CompiledArguments Arguments, ArgumentValues? Constant);
}
