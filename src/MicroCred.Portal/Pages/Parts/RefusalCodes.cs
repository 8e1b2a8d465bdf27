using MicroCred.Frameworks.Results;

namespace MicroCred.Portal.Pages.Parts;

internal static class RefusalCodes
{
    /// <summary>The HTTP status that tells a program what the page tells a reader.</summary>
    public static int HttpStatus(this RefusalCode code) => code switch
    {
        RefusalCode.BadUserInput => StatusCodes.Status400BadRequest,
        RefusalCode.NotFound => StatusCodes.Status404NotFound,
        RefusalCode.Unauthenticated => StatusCodes.Status401Unauthorized,
        RefusalCode.Forbidden => StatusCodes.Status403Forbidden,
        RefusalCode.Conflict => StatusCodes.Status409Conflict,
        RefusalCode.TooManyRequests => StatusCodes.Status429TooManyRequests,
        RefusalCode.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new InvalidOperationException($"No status for {code}."),
    };
}
