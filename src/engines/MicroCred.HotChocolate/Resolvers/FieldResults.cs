using System.Collections;
using System.Collections.Immutable;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Types;
using MicroCred.HotChocolate.Requests;

namespace MicroCred.HotChocolate.Resolvers;

/// <summary>Results of a field's resolver as Hot Chocolate takes them.</summary>
internal sealed class FieldResults<T>(FieldDefinition field)
{
    private static readonly bool IsImmutableArray = typeof(T).IsGenericType && typeof(T).GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private readonly bool hasStrictItems = field.Type.Nullable is ListType { Item.IsNonNull: true };

    /// <exception cref="RefusalException">An item of a list is null where none may be: Hot Chocolate would leave it.</exception>
    public object? Complete(T result)
    {
        // An array that was never made is null, as it is for the built-in engine.
        if (result is null || (IsImmutableArray && EqualityComparer<T>.Default.Equals(result, default)))
            return null;
        return hasStrictItems ? Checked((IEnumerable)result) : result;
    }

    private ICollection Checked(IEnumerable items)
    {
        // Seen twice from here, so that what is made when it is asked for is made once.
        var list = items as ICollection ?? items.Cast<object?>().ToList();
        foreach (var item in list)
        {
            if (item is null)
                throw new RefusalException(new(ErrorCodes.Internal, $"Cannot return null for non-nullable field {field}."));
        }

        return list;
    }
}
