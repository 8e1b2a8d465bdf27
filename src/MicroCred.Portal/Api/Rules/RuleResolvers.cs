using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Api.Roots;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Rules;

namespace MicroCred.Portal.Api.Rules;

internal static class RuleResolvers
{
    public static ResolverMap AddRules(this ResolverMap map) => map
        .Root("Query", query => query
            .Field("rules", context => context.Service<ReferenceDesk>().Rules.List(context.Argument<CountryCode?>("country")?.Value, context.Argument<DateOnly?>("asOf"))))
        .Enum<RuleStatus>("RuleStatus")
        .Enum<RuleScope>("RuleScope")
        .Enum<RuleSeverity>("RuleSeverity")
        .Object<Rule>("Rule", type => type
            .Field("code", rule => rule.Code)
            .Field("country", rule => new CountryCode(rule.Country))
            .Field("title", (rule, context) => context.Say(rule.Title))
            .Field("summary", (rule, context) => context.Say(rule.Summary))
            .Field("conditions", (rule, context) => rule.Conditions.Select(context.Say))
            .Field("effect", (rule, context) => context.SayIfAny(rule.Effect))
            .Field("note", (rule, context) => context.SayIfAny(rule.Note))
            .Field("scope", rule => rule.Scope)
            .Field("institution", rule => rule.Institution)
            .Field("severity", rule => rule.Severity)
            .Field("authority", rule => rule.Authority)
            .Field("section", rule => rule.Section)
            .Field("url", rule => rule.Url)
            .Field("effectiveFrom", rule => rule.EffectiveFrom)
            .Field("yearOnly", rule => rule.IsYearOnly)
            .Field("effectiveTo", rule => rule.EffectiveTo)
            .Field("status", rule => rule.Status)
            .Field("supersededBy", rule => rule.SupersededBy)
            .Field("evidence", rule => rule.Evidence));
}
