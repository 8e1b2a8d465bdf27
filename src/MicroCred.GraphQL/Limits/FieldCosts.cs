using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Limits;

/// <summary>
/// What each field of a schema costs: its weight, and for a list the number of items. Computed once at start.
/// </summary>
/// <remarks>
/// A field of an object, interface or union type weighs 1, a leaf 0; <c>@cost(weight:)</c> on the field says otherwise. A list has as many items
/// as its slicing arguments say: those named by <c>@listSize(slicingArguments:)</c>, else <c>first</c> and <c>last</c> where the field has them.
/// If none is given, it has <c>@listSize(assumedSize:)</c> items, else <see cref="AssumedSize"/>. Where the sliced field is a connection,
/// its lists (or those that <c>sizedFields</c> names) have that many items.
/// </remarks>
internal sealed class FieldCosts
{
    public const int AssumedSize = 10;
    private readonly FrozenDictionary<FieldDefinition, FieldCost> costs;

    public FieldCosts(Schema schema) =>
        costs = schema.Types.OfType<FieldsType>().Where(type => !type.IsBuiltIn).SelectMany(type => type.Fields).ToFrozenDictionary(field => field, Read);

    /// <summary>Definitions of the annotations, for a schema that uses them.</summary>
    public static Source Directives { get; } = new(
        """
        "What the field weighs in the estimated cost of an operation; 1 for objects and 0 for leaves where this is absent."
        directive @cost(weight: Int!) on FIELD_DEFINITION

        "How many items the field's list, or the lists of the connection that it returns, are taken to have."
        directive @listSize(
          "Items when no slicing argument is given."
          assumedSize: Int
          "Arguments that tell the number of items."
          slicingArguments: [String!]
          "Lists of the returned connection that have that many items; all of them when absent."
          sizedFields: [String!]
        ) on FIELD_DEFINITION
        """,
        "cost annotations");

    /// <summary>Null for fields of introspection, which have limits of their own.</summary>
    public FieldCost? Find(FieldDefinition field) => costs.GetValueOrDefault(field);

    private static FieldCost Read(FieldDefinition field)
    {
        var (weight, size) = (Arguments(field, "cost"), Arguments(field, "listSize"));
        var isList = field.Type.Nullable is ListType;
        var slicing = Texts(size, "slicingArguments") ?? [.. field.Arguments.Select(argument => argument.Name).Where(name => name is "first" or "last")];
        var isSized = isList || !slicing.IsEmpty || size.Length > 0;
        var sizedFields = isList || !isSized ? [] : Texts(size, "sizedFields") ?? ListsOf(field.Type.Named);
        return new(
            Number(weight, "weight") ?? (field.Type.Named.IsLeaf ? 0 : 1),
            isList,
            slicing,
            sizedFields,
            isSized ? Number(size, "assumedSize") ?? AssumedSize : 1);
    }

    private static ImmutableArray<string> ListsOf(NamedType type) =>
        type is FieldsType fields ? [.. fields.Fields.Where(field => field.Type.Nullable is ListType).Select(field => field.Name)] : [];

    private static ImmutableArray<ArgumentNode> Arguments(FieldDefinition field, string directive) =>
        field.Directives.FirstOrDefault(node => node.Name.Value == directive)?.Arguments ?? [];

    private static ValueNode? Value(ImmutableArray<ArgumentNode> arguments, string name) => arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;

    private static int? Number(ImmutableArray<ArgumentNode> arguments, string name) =>
        Value(arguments, name) is IntValueNode number ? int.Parse(number.Text, CultureInfo.InvariantCulture) : null;

    private static ImmutableArray<string>? Texts(ImmutableArray<ArgumentNode> arguments, string name) => Value(arguments, name) switch
    {
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(item => item.Value)],
        StringValueNode single => [single.Value],
        _ => null,
    };
}

/// <param name="SizedFields">Lists of the returned connection whose length the slicing arguments tell; empty for a list itself.</param>
internal sealed record FieldCost(int Weight, bool IsList, ImmutableArray<string> SlicingArguments, ImmutableArray<string> SizedFields, int AssumedSize);
