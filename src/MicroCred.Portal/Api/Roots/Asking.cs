using System.Globalization;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Errors;
using MicroCred.GraphQL.Resolvers;
using MicroCred.Portal.Language;

namespace MicroCred.Portal.Api.Roots;

/// <summary>What every resolver asks of a request: its language, its day, and how a refusal becomes an error.</summary>
internal static class Asking
{
    /// <summary>A text in the field's <c>language</c> argument, else in the request's language.</summary>
    public static string Say(this ResolverContext context, LocalizedText text) => text.In(context.Language());

    public static string? SayIfAny(this ResolverContext context, LocalizedText? text) => text?.In(context.Language());

    public static string Say(this ResolverContext context, Message message) => context.Service<Wording>().Say(message);

    public static string Language(this ResolverContext context) =>
        context.Argument<LanguageTag?>("language")?.Value ?? CultureInfo.CurrentUICulture.Name;

    /// <summary>The field's <c>asOf</c> argument, else today (UTC).</summary>
    public static DateOnly AsOf(this ResolverContext context) =>
        context.Argument<DateOnly?>("asOf") ?? DateOnly.FromDateTime(context.Service<TimeProvider>().GetUtcNow().UtcDateTime);

    public static T? OrRefuse<T>(this ResolverContext context, Result<T> result) =>
        result.TryGet(out var value, out var refusal) ? value : context.Refuse<T>(refusal);

    public static T? Refuse<T>(this ResolverContext context, Refusal refusal) =>
        context.Refuse<T>(context.ErrorOf(refusal));

    public static GraphQLError ErrorOf(this ResolverContext context, Refusal refusal) => new(CodeOf(refusal.Code), context.Say(refusal.Message));

    public static string CodeOf(RefusalCode code) => code switch
    {
        RefusalCode.BadUserInput => ErrorCodes.BadUserInput,
        RefusalCode.NotFound => ErrorCodes.NotFound,
        RefusalCode.Unauthenticated => ErrorCodes.Unauthenticated,
        RefusalCode.Forbidden => ErrorCodes.Forbidden,
        RefusalCode.Conflict => ErrorCodes.Conflict,
        RefusalCode.TooManyRequests => ErrorCodes.LimitExceeded,
        RefusalCode.Unavailable => ErrorCodes.Unavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, null),
    };
}
