using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Introspection;

/// <summary>Specification section 4.2.2, "__TypeKind".</summary>
internal enum TypeKind { Scalar, Object, Interface, Union, Enum, InputObject, List, NonNull }

internal static class TypeKinds
{
    public static TypeKind KindOf(GraphQLType type) => type switch
    {
        ScalarType => TypeKind.Scalar,
        ObjectType => TypeKind.Object,
        InterfaceType => TypeKind.Interface,
        UnionType => TypeKind.Union,
        EnumType => TypeKind.Enum,
        InputObjectType => TypeKind.InputObject,
        ListType => TypeKind.List,
        _ => TypeKind.NonNull,
    };
}

/// <summary>Specification section 4.2.6, "__DirectiveLocation".</summary>
internal enum DirectiveLocation
{
    Query, Mutation, Subscription, Field, FragmentDefinition, FragmentSpread, InlineFragment, VariableDefinition,
    Schema, Scalar, Object, FieldDefinition, ArgumentDefinition, Interface, Union, Enum, EnumValue, InputObject, InputFieldDefinition,
}
