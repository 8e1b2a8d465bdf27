using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>
/// Fields with one response name can be merged into one. Specification section 5.3.2, "FieldsInSetCanMerge" and "SameResponseShape".
/// </summary>
/// <remarks>
/// The specification compares all pairs. This compares sets, after the observation that what it compares is transitive:
/// <list type="number">
/// <item>Expand a set of selection sets into entries: the fields in them and in the fragments they spread, each fragment once. Sort the
/// entries by response name; entries of one name are a group.</item>
/// <item><em>Shape.</em> All entries of a group, whatever their parents, must have types that look the same in a response: the same lists
/// and non-nulls around the same leaf, or around any composite types. "Looks the same" is transitive, so each entry is compared with the
/// first.</item>
/// <item><em>Names.</em> Entries that can meet in one object must be the same field with the same arguments. Entries whose parents are two
/// different object types never meet; entries on an interface or union may meet any. So a group falls into parts, one for each object type
/// with the entries on interfaces and unions in all of them. Equality is transitive, too: within a part each is compared with the first.</item>
/// <item>Descend. The selection sets of a group, taken together, are the next set: for shape those of all entries; for names those of each
/// part that can meet. Usually both are the same set and one descent does for both.</item>
/// <item>A set of selection sets has one result however it was reached, so each is descended into once: the sets seen are remembered by
/// the offsets of their members. This is what keeps fragments that spread one another along many paths from multiplying the work.</item>
/// <item>The same pairs need no second look: a fragment whose fields were part of a set that was checked needs no check of its own.</item>
/// <item>Sorting makes it n log n for a set of n entries, and every selection set stands in few sets, save in documents built to the contrary: each
/// entry is counted as a step, and the steps of a validation are limited.</item>
/// </list>
/// An error names the outermost two fields that were merged and the way down to the conflict, as in the reference implementation.
/// </remarks>
internal sealed class OverlappingFieldsCanBeMerged : IDocumentRule
{
    public void Check(DocumentNode document, IReadOnlyList<OperationUsage> operations, ValidationContext context)
    {
        var merge = new FieldMerge(context);
        foreach (var definition in document.Definitions)
        {
            if (definition is OperationNode operation)
                merge.CheckRoot(operation.SelectionSet, context.RootType(operation.Operation));
        }

        // Fragments that no operation reaches: those first that no other fragment spreads, because they bring the others along.
        var fragments = document.Definitions.OfType<FragmentNode>().ToList();
        var spread = fragments.SelectMany(fragment => context.UsageOf(fragment).Spreads).Select(node => node.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in fragments.OrderBy(fragment => spread.Contains(fragment.Name.Value)))
            merge.CheckFragment(fragment);
    }
}
