using System.Collections.Frozen;
using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Resolvers;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Introspection;

/// <summary>
/// The schema of section 4.2, answered by resolvers like any other: introspection has no path of its own through the engine.
/// </summary>
internal static class IntrospectionResolvers
{
    private static readonly FrozenDictionary<string, DirectiveLocation> Locations =
        Enum.GetValues<DirectiveLocation>().ToFrozenDictionary(location => EnumBinding.SchemaName(location.ToString()), StringComparer.Ordinal);

    public static ResolverMap AddTo(ResolverMap map, Schema schema) => map.With(new ResolverMap()
        .Root(schema.Query.Name, t => t
            .Field("__schema", _ => schema)
            .Field("__type", context => schema.FindType(context.Argument<string>("name"))))
        .Object<Schema>("__Schema", t => t
            .Field("description", s => s.Description)
            .Field("types", s => s.Types)
            .Field("queryType", s => s.Query)
            .Field("mutationType", s => s.Mutation)
            .Field("subscriptionType", s => s.Subscription)
            .Field("directives", s => s.Directives))
        .Object<GraphQLType>("__Type", t => t
            .Field("kind", TypeKinds.KindOf)
            .Field("name", type => (type as NamedType)?.Name)
            .Field("description", type => (type as NamedType)?.Description)
            .Field("specifiedByURL", type => (type as ScalarType)?.SpecifiedByUrl)
            .Field("fields", (type, context) => Visible((type as FieldsType)?.Fields, field => field.DeprecationReason, context))
            .Field("interfaces", type => (type as FieldsType)?.Interfaces)
            .Field("possibleTypes", type => type is NamedType { IsAbstract: true } named ? schema.PossibleTypes(named) : default)
            .Field("enumValues", (type, context) => Visible((type as EnumType)?.Values, value => value.DeprecationReason, context))
            .Field("inputFields", (type, context) => Visible((type as InputObjectType)?.Fields, field => field.DeprecationReason, context))
            .Field("ofType", type => type switch { ListType list => list.Item, NonNullType nonNull => nonNull.Inner, _ => null })
            .Field("isOneOf", type => (type as InputObjectType)?.IsOneOf))
        .Object<FieldDefinition>("__Field", t => t
            .Field("name", field => field.Name)
            .Field("description", field => field.Description)
            .Field("args", (field, context) => Visible(field.Arguments, argument => argument.DeprecationReason, context))
            .Field("type", field => field.Type)
            .Field("isDeprecated", field => field.DeprecationReason is not null)
            .Field("deprecationReason", field => field.DeprecationReason))
        .Object<InputValueDefinition>("__InputValue", t => t
            .Field("name", value => value.Name)
            .Field("description", value => value.Description)
            .Field("type", value => value.Type)
            .Field("defaultValue", value => value.DefaultValue is { } node ? Printer.Print(node) : null)
            .Field("isDeprecated", value => value.DeprecationReason is not null)
            .Field("deprecationReason", value => value.DeprecationReason))
        .Object<EnumValueDefinition>("__EnumValue", t => t
            .Field("name", value => value.Name)
            .Field("description", value => value.Description)
            .Field("isDeprecated", value => value.DeprecationReason is not null)
            .Field("deprecationReason", value => value.DeprecationReason))
        .Object<DirectiveDefinition>("__Directive", t => t
            .Field("name", directive => directive.Name)
            .Field("description", directive => directive.Description)
            .Field("isRepeatable", directive => directive.IsRepeatable)
            .Field("locations", directive => directive.Locations.Select(location => Locations[location]))
            .Field("args", (directive, context) => Visible(directive.Arguments, argument => argument.DeprecationReason, context)))
        .Enum<TypeKind>("__TypeKind")
        .Enum<DirectiveLocation>("__DirectiveLocation"));

    /// <summary>All members, or those that are not deprecated. The list itself where there is nothing to leave out.</summary>
    private static IReadOnlyList<T>? Visible<T>(Definitions<T>? members, Func<T, string?> deprecation, ResolverContext context)
        where T : class, IDefinition
    {
        if (members is null || context.Argument<bool>("includeDeprecated") || !members.Any(member => deprecation(member) is not null))
            return members;
        return [.. members.Where(member => deprecation(member) is null)];
    }
}
