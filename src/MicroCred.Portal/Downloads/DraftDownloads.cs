using System.Text;
using MicroCred.Portal.Drafting;
using MicroCred.Portal.Language;
using MicroCred.Portal.Pages.Parts;
using MicroCred.Portal.People;
using MicroCred.Storage.People;
using Microsoft.AspNetCore.Authentication;

namespace MicroCred.Portal.Downloads;

/// <summary>
/// A course draft to take away: <c>/downloads/drafts/&lt;id&gt;/course.md</c> and the other files of <see cref="ExportDraft"/>, and the source it was drafted from, for who may see the draft, by
/// cookie or by bearer token: reading changes nothing, so neither gives a foreign page a hold.
/// </summary>
internal static class DraftDownloads
{
    /// <summary>What the lecturer gave to draft from, whole.</summary>
    public const string Source = "source.md";

    public static string AddressOf(string draft, string file) => $"/downloads/drafts/{draft}/{file}";

    public static void MapDraftDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/downloads/drafts/{id}/{file}", [HttpMethods.Get, HttpMethods.Head], async (string id, string file, HttpContext context, ReadDrafts drafts, ExportDraft export, Wording wording) =>
        {
            var bearer = await context.AuthenticateAsync(PeopleSchemes.Bearer);
            if ((bearer.Principal is { } principal ? PersonIdentity.PersonOf(principal) : PersonIdentity.PersonOf(context.User)) is not { } asker || bearer.Failure is not null)
                return Results.Problem(wording.Say(PeopleMessages.SignInFirst), statusCode: StatusCodes.Status401Unauthorized);
            context.Response.Headers.CacheControl = "no-store";
            if (!asker.Is(Role.Lecturer) && !asker.Is(Role.Administrator))
                return Results.Problem(wording.Say(PeopleMessages.OnlyFor([Role.Lecturer, Role.Administrator])), statusCode: StatusCodes.Status403Forbidden);
            if (await drafts.FindAsync(id, asker, context.RequestAborted) is not { } shown)
                return Results.Problem(wording.Say(DraftingMessages.NoSuchDraft), statusCode: StatusCodes.Status404NotFound);
            if (file == Source && shown.Draft.Brief.Source is { Length: > 0 } source)
                return Results.File(Encoding.UTF8.GetBytes(source), "text/markdown; charset=utf-8", $"{id[..8]}-{file}");
            return export.Make(shown, file).TryGet(out var made, out var refusal)
                ? Results.File(made.Content, made.File.ContentType, $"{id[..8]}-{file}")
                : Results.Problem(wording.Say(refusal.Message), statusCode: refusal.Code.HttpStatus());
        });
}
