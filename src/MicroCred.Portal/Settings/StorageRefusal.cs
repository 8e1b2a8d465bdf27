using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Errors;
using MicroCred.Portal.Language;
using MicroCred.Portal.People;
using MicroCred.Storage;

namespace MicroCred.Portal.Settings;

/// <summary>What is answered where the database is away and nothing in memory helps: 503, in words, and when to try again. Nothing was changed.</summary>
internal static partial class StorageRefusal
{
    private const string Page = "/unavailable";

    private const int SecondsToWait = 5;

    /// <summary>Comes after the language, in which it speaks, and before all that asks the database.</summary>
    public static IApplicationBuilder UseStorageRefusal(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (Exception away) when (StorageAway.IsCause(away) && !context.Response.HasStarted)
        {
            Refused(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("MicroCred.Storage"), away.Message);
            context.Response.Clear();
            SecurityHeaders.Set(context.Response.Headers);
            context.Response.Headers.RetryAfter = $"{SecondsToWait}";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await (context.Request.Path.StartsWithSegments(PeopleSchemes.ApiPath) ? AnswerAsync(context) : ShowAsync(context, next));
        }
    });

    private static Task AnswerAsync(HttpContext context) => context.Response.WriteAsJsonAsync(
        new { errors = new[] { new { message = context.RequestServices.GetRequiredService<Wording>().Say(new Message("unavailable.body")), extensions = new { code = ErrorCodes.Unavailable } } } },
        context.RequestAborted);

    /// <remarks>With services of its own: those of the page that failed have begun to render it.</remarks>
    private static async Task ShowAsync(HttpContext context, RequestDelegate next)
    {
        await using var scope = context.RequestServices.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        (context.Request.Method, context.Request.Path, context.Request.QueryString) = (HttpMethods.Get, Page, QueryString.Empty);
        await next(context);
    }

    [LoggerMessage(LogLevel.Warning, "Refused with 503, for the database does not answer: {Reason}")]
    private static partial void Refused(ILogger log, string reason);
}
