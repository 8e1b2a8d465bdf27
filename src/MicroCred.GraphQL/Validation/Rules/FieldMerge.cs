using System.Runtime.InteropServices;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>What two fields must agree on.</summary>
[Flags]
internal enum Agreement : byte { Shape = 1, Names = 2, Both = Shape | Names }

/// <summary>The search of <see cref="OverlappingFieldsCanBeMerged"/>, with its memory.</summary>
internal sealed class FieldMerge(ValidationContext context)
{
    /// <summary>A field in an expanded set.</summary>
    /// <param name="Owner">Index of the entry whose selection set holds the field; -1 at the root.</param>
    private readonly record struct Entry(FieldNode Field, NamedType? Parent, FieldDefinition? Definition, int Owner)
    {
        public string Name => Field.ResponseName;
    }

    // A stack: the set in hand is at the end, the sets that enclose it are below.
    private readonly List<Entry> entries = [];
    private readonly HashSet<(SelectionSetNode Set, Agreement Agreement)> seenSingle = [];
    private readonly HashSet<string> seenMerged = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> reported = [];
    private readonly HashSet<FragmentNode> expanded = [];
    private readonly HashSet<FragmentNode> covered = [];

    private static Comparer<Entry> ByName { get; } = Comparer<Entry>.Create((a, b) =>
        string.CompareOrdinal(a.Name, b.Name) is var order and not 0 ? order : a.Field.Start.CompareTo(b.Field.Start));

    public void CheckFragment(FragmentNode fragment)
    {
        if (covered.Add(fragment))
            CheckRoot(fragment.SelectionSet, context.FindComposite(fragment.TypeCondition));
    }

    public void CheckRoot(SelectionSetNode set, NamedType? parent)
    {
        expanded.Clear();
        Expand(set, parent, owner: -1);
        covered.UnionWith(expanded);
        CheckEntries(0, Agreement.Both);
        entries.Clear();
    }

    private void Expand(SelectionSetNode set, NamedType? parent, int owner)
    {
        foreach (var selection in set.Selections)
        {
            if (!context.Spend())
                return;
            switch (selection)
            {
                case FieldNode field:
                    entries.Add(new(field, parent, parent is null ? null : context.Schema.FindField(parent, field.Name.Value), owner));
                    break;
                case InlineFragmentNode inline:
                    Expand(inline.SelectionSet, inline.TypeCondition is { } condition ? context.FindComposite(condition) : parent, owner);
                    break;
                case FragmentSpreadNode spread when context.FindFragment(spread.Name.Value) is { } fragment && expanded.Add(fragment):
                    Expand(fragment.SelectionSet, context.FindComposite(fragment.TypeCondition), owner);
                    break;
            }
        }
    }

    /// <summary>Checks the entries from <paramref name="start"/> to the end of the stack, group by group.</summary>
    private void CheckEntries(int start, Agreement agreement)
    {
        var end = entries.Count;
        CollectionsMarshal.AsSpan(entries)[start..end].Sort(ByName);
        for (int first = start, next; first < end && !context.IsStopped; first = next)
        {
            next = first + 1;
            while (next < end && entries[next].Name == entries[first].Name)
                next++;
            CheckGroup(first, next, agreement);
        }
    }

    private void CheckGroup(int first, int end, Agreement agreement)
    {
        if (end - first == 1)
        {
            Descend(first, end, null, agreement);
            return;
        }

        var hasConflict = false;
        if (agreement.HasFlag(Agreement.Shape))
            hasConflict = !HaveSameShape(first, end);
        if (!agreement.HasFlag(Agreement.Names))
        {
            if (!hasConflict)
                Descend(first, end, null, Agreement.Shape);
            return;
        }

        var parts = PartsThatMeet(first, end);
        foreach (var part in parts)
            hasConflict |= !AreSameField(first, end, part);
        if (hasConflict)
            return;
        if (parts.Count == 1)
        {
            Descend(first, end, null, agreement);
            return;
        }

        if (agreement.HasFlag(Agreement.Shape))
            Descend(first, end, null, Agreement.Shape);
        foreach (var part in parts)
            Descend(first, end, part, Agreement.Names);
    }

    /// <summary>One part for each object type, each with all entries on interfaces and unions; a single null stands for the whole group.</summary>
    private List<NamedType?> PartsThatMeet(int first, int end)
    {
        var objects = new HashSet<NamedType>();
        for (var i = first; i < end; i++)
        {
            if (entries[i].Parent is ObjectType type)
                objects.Add(type);
        }

        return objects.Count > 1 ? [.. objects] : [null];
    }

    private bool IsIn(int entry, NamedType? part) => part is null || entries[entry].Parent is not ObjectType type || type == part;

    private bool HaveSameShape(int first, int end)
    {
        var reference = -1;
        for (var i = first; i < end; i++)
        {
            if (entries[i].Definition is not { } definition)
                continue;
            if (reference < 0)
                reference = i;
            else if (!LooksTheSame(entries[reference].Definition!.Type, definition.Type))
            {
                Report(reference, i, ValidationMessages.DifferingTypes(entries[reference].Definition!.Type.ToString(), definition.Type.ToString()));
                return false;
            }
        }

        return true;
    }

    /// <summary>Section 5.3.2, "SameResponseShape", for the types alone.</summary>
    private static bool LooksTheSame(GraphQLType a, GraphQLType b) => (a, b) switch
    {
        (NonNullType x, NonNullType y) => LooksTheSame(x.Inner, y.Inner),
        (ListType x, ListType y) => LooksTheSame(x.Item, y.Item),
        (NamedType x, NamedType y) => x == y || (x.IsComposite && y.IsComposite),
        _ => false,
    };

    private bool AreSameField(int first, int end, NamedType? part)
    {
        var reference = -1;
        for (var i = first; i < end; i++)
        {
            if (!IsIn(i, part))
                continue;
            if (reference < 0)
            {
                reference = i;
                continue;
            }

            var (field, other) = (entries[reference].Field, entries[i].Field);
            context.Spend(1 + other.Arguments.Length);
            var reason = field.Name.Value != other.Name.Value ? ValidationMessages.DifferentFields(field.Name.Value, other.Name.Value)
                : !SameValues.Are(field.Arguments, other.Arguments) ? ValidationMessages.DifferingArguments
                : null;
            if (reason is null)
                continue;
            Report(reference, i, reason);
            return false;
        }

        return true;
    }

    /// <summary>Goes into the selection sets of a group's entries, unless these very sets have been gone into before.</summary>
    private void Descend(int first, int end, NamedType? part, Agreement agreement)
    {
        if (!context.Spend(end - first))
            return;
        var members = new List<int>(end - first);
        for (var i = first; i < end; i++)
        {
            if (IsIn(i, part) && entries[i].Field.SelectionSet is not null)
                members.Add(i);
        }

        var isNew = members switch
        {
            [] => false,
            [var only] => seenSingle.Add((entries[only].Field.SelectionSet!, agreement)),
            _ => seenMerged.Add(Key(members, agreement)),
        };
        if (!isNew)
            return;
        var start = entries.Count;
        expanded.Clear();
        foreach (var member in members)
            Expand(entries[member].Field.SelectionSet!, entries[member].Definition?.Type.Named is { IsComposite: true } type ? type : null, member);
        if (agreement == Agreement.Both)
            covered.UnionWith(expanded);
        CheckEntries(start, agreement);
        entries.RemoveRange(start, entries.Count - start);
    }

    private string Key(List<int> members, Agreement agreement)
    {
        // Entries of a group are sorted by offset, so that the same sets give the same key.
        var key = new int[members.Count + 1];
        key[0] = (int)agreement;
        for (var i = 0; i < members.Count; i++)
            key[i + 1] = entries[members[i]].Field.Start;
        return new string(MemoryMarshal.Cast<int, char>(key));
    }

    /// <summary>Reports two fields that cannot be merged, at the outermost pair of fields whose merging brought them together.</summary>
    private void Report(int first, int second, string reason)
    {
        if (!reported.Add((entries[first].Field.Start, entries[second].Field.Start)))
            return;
        var (left, right) = (new List<int> { entries[first].Field.Start }, new List<int> { entries[second].Field.Start });
        var name = entries[first].Name;
        while (entries[first].Owner != entries[second].Owner)
        {
            (first, second) = (entries[first].Owner, entries[second].Owner);
            reason = ValidationMessages.SubfieldConflict(name, reason);
            name = entries[first].Name;
            left.Insert(0, entries[first].Field.Start);
            right.Insert(0, entries[second].Field.Start);
        }

        context.Report(ValidationMessages.Conflict(name, reason), [.. left, .. right]);
    }
}
