using System.Text.Json;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Execution;

/// <summary>Section 3.11: an array; a value that is no list becomes a list of one.</summary>
/// <typeparam name="TItem">The CLR type of an item, nullable where the item may be null.</typeparam>
internal sealed class ListCoercer<TItem>(ListType type, InputCoercer item) : InputCoercer(type, typeof(TItem[]))
{
    public override object? FromJson(JsonElement value, CoercionProblems problems)
    {
        var before = problems.Count;
        if (value.ValueKind != JsonValueKind.Array)
        {
            var only = item.FromJson(value, problems);
            return Fits(problems, before) ? new[] { (TItem)only! } : null;
        }

        var items = new TItem[value.GetArrayLength()];
        var index = 0;
        foreach (var element in value.EnumerateArray())
        {
            if (problems.IsFull)
                break;
            problems.Enter(index);
            var coerced = item.FromJson(element, problems);
            problems.Leave();
            if (Fits(problems, before))
                items[index] = (TItem)coerced!;
            index++;
        }

        return Fits(problems, before) ? items : null;
    }

    public override object? Adapt(object? variable) => variable switch
    {
        null or TItem[] => variable,
        Array array => array.Cast<object?>().Select(element => (TItem)item.Adapt(element)!).ToArray(),
        _ => new[] { (TItem)variable },
    };

    public override bool TryLiteral(ValueNode node, VariableValues variables, CoercionProblems problems, out object? value)
    {
        value = null;
        if (node is not ListValueNode list)
        {
            if (!item.TryLiteral(node, variables, problems, out var only))
                return false;
            value = new[] { (TItem)only! };
            return true;
        }

        var items = new TItem[list.Values.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (!item.TryLiteral(list.Values[i], variables, problems, out var coerced))
                return false;
            items[i] = (TItem)coerced!;
        }

        value = items;
        return true;
    }
}
