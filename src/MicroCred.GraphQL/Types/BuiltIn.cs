using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Types;

/// <summary>What every schema has: the scalars of section 3.5, the directives of section 3.13 and the introspection types of section 4.2.</summary>
internal static class BuiltIn
{
    public static Source Source { get; } = new(Sdl, "built-in");

    private const string Sdl = """"
        "A whole number from -2147483648 to 2147483647."
        scalar Int

        "A number with an optional fraction, in double precision as IEEE 754 defines it."
        scalar Float

        "Text, in Unicode."
        scalar String

        "True or false."
        scalar Boolean

        "Identifies an object. It is written as a string and means nothing to a reader; a whole number is accepted, too."
        scalar ID

        "Leaves the field or fragment out when the argument is false."
        directive @include("Included when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Leaves the field or fragment out when the argument is true."
        directive @skip("Skipped when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        "Still works, but should no longer be used."
        directive @deprecated("Why, and what to use instead, in Markdown." reason: String! = "No longer supported") on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        "Where the values of a scalar are specified."
        directive @specifiedBy("The address of the specification." url: String!) on SCALAR

        "Exactly one field of the input object must be given, and not as null."
        directive @oneOf on INPUT_OBJECT

        "The types and directives that the service offers, and where queries, mutations and subscriptions start."
        type __Schema {
          description: String
          "Every type of the schema, by name."
          types: [__Type!]!
          "Where queries start."
          queryType: __Type!
          "Where mutations start; null when there are none."
          mutationType: __Type
          "Where subscriptions start; null when there are none."
          subscriptionType: __Type
          "Every directive that may be used."
          directives: [__Directive!]!
        }

        "A type. Which fields are set depends on its kind; a list or non-null type has only `ofType`."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "What a type is."
        enum __TypeKind {
          "A leaf whose values are one piece of data."
          SCALAR
          "An object: `fields` and `interfaces` are set."
          OBJECT
          "An interface: `fields`, `interfaces` and `possibleTypes` are set."
          INTERFACE
          "A union: `possibleTypes` is set."
          UNION
          "A leaf whose values are among `enumValues`."
          ENUM
          "An input object: `inputFields` is set."
          INPUT_OBJECT
          "A list of `ofType`."
          LIST
          "An `ofType` that is never null."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument of a field or directive, or a field of an input object."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "The default, as the GraphQL language writes it; null when there is none."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "One of the values of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive and where it may stand."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand: first in documents, then in a schema."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """";
}
