using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Mapping;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Reference;

namespace MicroCred.Portal.Api.Frameworks;

internal static class FrameworkResolvers
{
    public static ResolverMap AddFrameworks(this ResolverMap map) => map
        .Root("Query", query => query
            .Field("frameworks", context =>
            {
                var (country, day) = (context.Argument<CountryCode?>("country")?.Value, context.Argument<DateOnly?>("asOf"));
                return context.Service<ReferenceDesk>().Data.Frameworks
                    .Where(framework => (country is null || framework.Country == country) && IsInForce(framework, day));
            })
            .Field("framework", context =>
                context.Service<ReferenceDesk>().Data.FindFramework(context.Argument<string>("code")) is { } found && IsInForce(found, context.Argument<DateOnly?>("asOf")) ? found : null))
        .Object<QualificationsFramework>("QualificationsFramework", type => type
            .Field("id", framework => new GlobalId("QualificationsFramework", framework.Code).ToString())
            .Field("code", framework => framework.Code)
            .Field("name", (framework, context) => context.Say(framework.Name))
            .Field("country", framework => CountryOf(framework.Country))
            .Field("edition", framework => framework.Edition)
            .Field("authority", framework => framework.Authority)
            .Field("legalBasis", framework => framework.LegalBasis)
            .Field("url", framework => framework.Url)
            .Field("effectiveFrom", framework => framework.EffectiveFrom)
            .Field("levels", framework => framework.Levels)
            .Field("level", (framework, context) => framework.FindLevel(context.Argument<int>("number")))
            .Field("domains", framework => framework.Domains)
            .Field("referencing", (framework, context) =>
                framework.Referencing with { Rows = context.Service<ReferenceDesk>().Data.RowsOf(framework, context.AsOf()) })
            .Field("notes", (framework, context) => framework.Notes.Select(context.Say))
            .Field("evidence", framework => framework.Evidence))
        .Object<DescriptorDomain>("DescriptorDomain", type => type
            .Field("code", domain => domain.Code)
            .Field("name", (domain, context) => context.Say(domain.Name)))
        .Object<Level>("Level", type => type
            .Field("id", level => new GlobalId("Level", level.Id.ToString()).ToString())
            .Field("framework", level => level.Framework)
            .Field("number", level => level.Number)
            .Field("label", (level, context) => context.Say(level.Label))
            .Field("titles", level => level.Titles)
            .Field("descriptors", level => level.Descriptors)
            .Field("minimumCredits", level => level.MinimumCredits)
            .Field("evidence", level => level.Evidence))
        .Object<QualificationTitle>("QualificationTitle", type => type
            .Field("sector", title => title.Sector)
            .Field("title", (title, context) => context.Say(title.Title)))
        .Object<LevelDescriptor>("LevelDescriptor", type => type
            .Field("domain", descriptor => descriptor.Domain)
            .Field("summary", (descriptor, context) => context.Say(descriptor.Summary))
            .Field("evidence", descriptor => descriptor.Evidence))
        .Object<MinimumCredits>("MinimumCredits", type => type
            .Field("award", minimum => minimum.Award)
            .Field("credits", minimum => minimum.Credits)
            .Field("maximum", minimum => minimum.Maximum)
            .Field("evidence", minimum => minimum.Evidence))
        .Enum<ReferencingStatus>("ReferencingStatus")
        .Enum<ReferencingRelation>("ReferencingRelation")
        .Object<Referencing>("Referencing", type => type
            .Field("status", referencing => referencing.Status)
            .Field("year", referencing => referencing.Year)
            .Field("report", referencing => referencing.Report)
            .Field("openIssue", (referencing, context) => context.SayIfAny(referencing.OpenIssue))
            .Field("rows", referencing => referencing.Rows)
            .Field("evidence", referencing => referencing.Evidence))
        .Object<ReferencingRow>("ReferencingRow", type => type
            .Field("nationalLevel", row => row.NationalLevel)
            .Field("aqrfLevels", row => row.AqrfLevels)
            .Field("relation", row => row.Relation)
            .Field("evidence", row => row.Evidence));

    public static CountryCode? CountryOf(string? code) => code is null ? null : new CountryCode(code);

    private static bool IsInForce(QualificationsFramework framework, DateOnly? day) => day is null || framework.EffectiveFrom is null || framework.EffectiveFrom <= day;
}
