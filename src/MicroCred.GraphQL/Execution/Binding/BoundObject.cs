using System.Collections.Immutable;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>An object type with the resolvers of its fields.</summary>
internal abstract class BoundObject(ObjectType type, ObjectBinding binding)
{
    public ObjectType Type => type;

    public ObjectBinding Binding => binding;

    public abstract void Bind(FieldDefinition definition, FieldBinding field, SchemaBinder binder);

    public abstract IObjectSelection Compile(PlannedField field, OperationCompiler compiler);
}

internal sealed class BoundObject<T>(ObjectType type, ObjectBinding binding) : BoundObject(type, binding)
{
    private readonly Dictionary<string, BoundField<T>> fields = new(StringComparer.Ordinal);

    public BoundField<T> Get(string name) => fields[name];

    public override void Bind(FieldDefinition definition, FieldBinding field, SchemaBinder binder)
    {
        if (field.Accept(new FieldBinder<T>(definition, binder)) is { } bound)
            fields[definition.Name] = bound;
    }

    public override IObjectSelection Compile(PlannedField field, OperationCompiler compiler) => compiler.Select(this, field);
}

/// <summary>A field with its resolver and the shape of its result.</summary>
internal abstract class BoundField<TParent>
{
    public required ImmutableArray<(InputCoercer Coercer, object? Default)> Arguments { get; init; }

    public abstract FieldStep<TParent> Compile(PlannedField field, OperationCompiler compiler);
}
