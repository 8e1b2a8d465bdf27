using System.Collections.Immutable;
using System.Text;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Makes a plan of a valid operation, for one combination of the values that <c>@skip</c> and <c>@include</c> depend on.</summary>
internal sealed class OperationCompiler(BoundSchema bound, DocumentNode document, OperationNode operation, Func<string, bool> condition)
{
    /// <summary>A short document can ask for very many fields by spreading fragments within fragments.</summary>
    private const int MaxFields = 20_000;

    private readonly List<PlannedField> fields = [];
    private readonly List<GraphQLError> errors = [];
    private readonly Dictionary<object, int> batches = [];
    private readonly FieldCollector collector = new(
        bound.Schema,
        document.Definitions.OfType<FragmentNode>().DistinctBy(fragment => fragment.Name.Value).ToDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal),
        condition);

    private int holes;
    private int batchCount;

    /// <returns>Null, and why, when the schema has no such root or the plan would be too large.</returns>
    public OperationPlan? Compile(out ImmutableArray<GraphQLError> problems)
    {
        var type = operation.Operation switch
        {
            OperationKind.Mutation => bound.Schema.Mutation,
            OperationKind.Subscription => bound.Schema.Subscription,
            _ => bound.Schema.Query,
        };
        if (type is null)
        {
            problems = [ExecutionErrors.NotSupported(operation.Operation.ToString().ToLowerInvariant())];
            return null;
        }

        var root = Select((BoundObject<RootValue>)bound.Objects[type.Name], [operation.SelectionSet]);
        problems = [.. errors];
        return errors.Count > 0
            ? null
            : new OperationPlan(operation.Operation, root, fields, batchCount, root.Fields.OfType<IEventSource>().FirstOrDefault());
    }

    /// <summary>The selection below a field, on an object type that its value may be of.</summary>
    public Selection<T> Select<T>(BoundObject<T> type, PlannedField parent) =>
        Select(type, parent.Nodes.Select(node => node.SelectionSet).OfType<SelectionSetNode>());

    /// <summary>A field whose value may have to be waited for.</summary>
    public void NoteHole() => holes++;

    /// <summary>Fields of one resolver share a batch wherever they stand, unless arguments tell them apart.</summary>
    public int BatchOf(PlannedField field, FieldBinding binding)
    {
        if (field.Definition.Arguments.Count > 0)
            return batchCount++;
        if (!batches.TryGetValue(binding, out var batch))
            batches.Add(binding, batch = batchCount++);
        return batch;
    }

    private Selection<T> Select<T>(BoundObject<T> type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var steps = new List<FieldStep<T>>();
        foreach (var (responseName, nodes) in collector.Collect(type.Type, selectionSets))
        {
            if (fields.Count >= MaxFields)
            {
                if (errors.Count == 0)
                    errors.Add(ExecutionErrors.TooManyFields(MaxFields));
                break;
            }

            steps.Add(Compile(type, responseName, nodes, isFirst: steps.Count == 0));
        }

        return new Selection<T>([.. steps]);
    }

    private FieldStep<T> Compile<T>(BoundObject<T> type, string responseName, ImmutableArray<FieldNode> nodes, bool isFirst)
    {
        var definition = bound.Schema.FindField(type.Type, nodes[0].Name.Value)!;
        var isTypeName = definition.Name == "__typename";
        var step = isTypeName ? null : type.Get(definition.Name);
        var arguments = new CompiledArguments(definition.Arguments, step?.Arguments ?? [], nodes[0], document.Source);
        var constant = arguments.AreConstant ? arguments.Coerce(VariableValues.None) : null;
        var field = new PlannedField
        {
            Id = fields.Count,
            ResponseName = responseName,
            Key = PlannedField.KeyOf(responseName, isFirst),
            Definition = definition,
            ParentType = type.Type,
            Nodes = nodes,
            Source = document.Source,
            Arguments = arguments,
            ConstantArguments = constant,
        };
        fields.Add(field);
        if (step is null)
            return new TypeNameStep<T>(field, Encoding.UTF8.GetBytes($"\"{type.Type.Name}\""));
        var before = holes;
        var compiled = step.Compile(field, this);
        field.MayBeNulledLater = holes > before;
        return compiled;
    }
}
