using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Mapping;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Reference;

namespace MicroCred.Portal.Api.Frameworks;

internal static class MappingResolvers
{
    public static ResolverMap AddMapping(this ResolverMap map) => map
        .Root("Query", query => query
            .Field("mapLevel", context => context.OrRefuse(
                context.Service<ReferenceDesk>().Levels.Map(context.Argument<LevelId>("from"), context.Argument<string>("to"), context.AsOf())))
            .Field("mappingMatrix", context => context.OrRefuse(
                context.Service<ReferenceDesk>().Matrix(context.Argument<string[]>("frameworks"), context.AsOf()))))
        .Input<LevelId>("LevelInput")
        .Enum<MappingStatus>("MappingStatus")
        .Object<LevelMapping>("LevelMapping", type => type
            .Field("from", mapping => mapping.From)
            .Field("to", mapping => mapping.To)
            .Field("levels", mapping => mapping.Levels)
            .Field("status", mapping => mapping.Status)
            .Field("steps", mapping => mapping.Steps)
            .Field("caveats", (mapping, context) => mapping.Caveats.Select(context.Say)))
        .Object<MappingStep>("MappingStep", type => type
            .Field("from", step => step.From)
            .Field("fromLevels", step => step.FromLevels)
            .Field("to", step => step.To)
            .Field("relation", step => EnumBinding.SchemaName(step.Relation))
            .Field("status", step => step.Status)
            .Field("evidence", step => step.Evidence))
        .Object<MappingMatrix>("MappingMatrix", type => type
            .Field("frameworks", matrix => matrix.Frameworks)
            .Field("rows", matrix => matrix.Rows)
            .Field("unplaced", matrix => matrix.Unplaced))
        .Object<MappingRow>("MappingRow", type => type
            .Field("reference", row => row.Reference)
            .Field("cells", row => row.Cells))
        .Object<MappingCell>("MappingCell", type => type
            .Field("framework", cell => cell.Framework)
            .Field("levels", cell => cell.Levels)
            .Field("status", cell => cell.Status));
}
