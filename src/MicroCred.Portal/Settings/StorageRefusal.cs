using MicroCred.Frameworks.Text;
using MicroCred.GraphQL.Errors;
using MicroCred.Portal.Language;
using MicroCred.Portal.People;
using MicroCred.Storage;

namespace MicroCred.Portal.Settings;

/// <summary>
/// What is answered where the database is away and nothing in memory helps: 503, in words, and when to try again; 507 on a page where there is no room
/// left to write. Nothing was changed.
/// </summary>
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
            var (isApi, isFull) = (context.Request.Path.StartsWithSegments(PeopleSchemes.ApiPath), StorageAway.IsFull(away));
            var status = isFull && !isApi ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable;
            Refused(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("MicroCred.Storage"), status, away.Message);
            context.Response.Clear();
            SecurityHeaders.Set(context.Response.Headers);
            context.Response.Headers.RetryAfter = $"{SecondsToWait}";
            context.Response.StatusCode = status;
            await (isApi ? AnswerAsync(context, isFull) : ShowAsync(context, next));
        }
    });

    /// <param name="isFull">There is no room left to write.</param>
    public static Message Words(bool isFull) => new(isFull ? "unavailable.noRoom" : "unavailable.body");

    private static Task AnswerAsync(HttpContext context, bool isFull) => context.Response.WriteAsJsonAsync(
        new { errors = new[] { new { message = context.RequestServices.GetRequiredService<Wording>().Say(Words(isFull)), extensions = new { code = ErrorCodes.Unavailable } } } },
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

    [LoggerMessage(LogLevel.Warning, "Refused with {Status}, for the storage cannot be used: {Reason}")]
    private static partial void Refused(ILogger log, int status, string reason);
}
