using MicroCred.Frameworks.Credits;
using MicroCred.Frameworks.Quantities;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Frameworks;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Reference;

namespace MicroCred.Portal.Api.Credits;

internal static class CreditResolvers
{
    public static ResolverMap AddCredits(this ResolverMap map) => map
        .Root("Query", query => query
            .Field("creditSystems", context => context.Service<ReferenceDesk>().Data.CreditSystems)
            .Field("convertCredits", context => context.OrRefuse(context.Service<ReferenceDesk>().Credits.Convert(
                context.Argument<decimal>("amount"), context.Argument<string>("from"), context.Argument<string>("to")))))
        .Object<CreditSystem>("CreditSystem", type => type
            .Field("code", system => system.Code)
            .Field("country", system => FrameworkResolvers.CountryOf(system.Country))
            .Field("name", (system, context) => context.Say(system.Name))
            .Field("hoursConcept", (system, context) => context.Say(system.HoursConcept))
            .Field("hoursPerCredit", system => HourRange.From(system.HoursPerCredit))
            .Field("effectiveFrom", system => system.EffectiveFrom)
            .Field("effectiveTo", system => system.EffectiveTo)
            .Field("authority", system => system.Authority)
            .Field("evidence", system => system.Evidence))
        .Object<HourRange>("HourRange", type => type
            .Field("min", range => range.Range.Min.ToDecimal())
            .Field("max", range => range.Range.Max.ToDecimal()))
        .Object<CreditConversion>("CreditConversion", type => type
            .Field("from", conversion => conversion.From)
            .Field("to", conversion => conversion.To)
            .Field("amount", conversion => conversion.Amount)
            .Field("notionalHours", conversion => HourRange.From(conversion.NotionalHours))
            .Field("result", conversion => conversion.Result)
            .Field("reason", (conversion, context) => conversion.Reason is { } reason ? context.Say(reason) : null)
            .Field("caveats", (conversion, context) => conversion.Caveats.Select(context.Say)))
        .Object<FractionRange>("CreditRange", type => type
            .Field("min", range => range.Min.ToDecimal())
            .Field("max", range => range.Max.ToDecimal())
            .Field("exact", range => range.IsExact ? range.Min.ToString() : $"{range.Min} to {range.Max}"));
}
