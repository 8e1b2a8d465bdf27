using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Validation.Rules;

/// <summary>A field of an input object is given once. Specification section 5.6.3.</summary>
internal sealed class UniqueInputFieldNames : IValueRule
{
    public void Check(ValueNode value, GraphQLType? type, ValidationContext context)
    {
        if (value is ObjectValueNode { Fields.Length: > 1 } map)
            UniqueNames.Check(map.Fields.Select(field => field.Name), ValidationMessages.DuplicateInputField, context);
    }
}
