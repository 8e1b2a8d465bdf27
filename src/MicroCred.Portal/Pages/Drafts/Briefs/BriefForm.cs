using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using MicroCred.Drafting;
using MicroCred.Drafting.Briefs;
using MicroCred.Drafting.Sources;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Quantities;
using MicroCred.Frameworks.Text;
using MicroCred.Portal.Pages.Parts;

namespace MicroCred.Portal.Pages.Drafts.Briefs;

/// <summary>A brief as it was typed: kept as it is, whatever is wrong with it.</summary>
public sealed record BriefForm
{
    /// <summary>A longer source would make the page heavy and a field of it slow: its beginning is shown.</summary>
    public const int MostSourceInField = 20_000;

    /// <summary>Of the fields on the page.</summary>
    private static readonly string[] Order = ["title", "brief", "language", "level", "credits", "creditSystem", "statedHours", "mode", "sourceMaterial", "file", "references"];

    public string Title { get; init; } = "";

    public string Brief { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>As <see cref="LevelId.ToString"/> writes it.</summary>
    public string Level { get; init; } = "";

    public string Credits { get; init; } = "";

    public string CreditSystem { get; init; } = "";

    public string StatedHours { get; init; } = "";

    public string Mode { get; init; } = nameof(DeliveryMode.Blended);

    public string SourceMaterial { get; init; } = "";

    /// <summary>A source too long to be typed in: it stays where it is, and what is typed is added to it or takes its place. Absent where the field holds all of it.</summary>
    public string? LongSource { get; init; }

    /// <summary>What is typed takes the place of <see cref="LongSource"/>.</summary>
    public bool ReplacesSource { get; init; }

    /// <summary>One a line.</summary>
    public string References { get; init; } = "";

    public ImmutableArray<FieldError> Errors { get; init; } = [];

    /// <summary>What a form keeps of the brief that it showed; another one as soon as anything in it has changed.</summary>
    public static string MarkOf(CourseBrief brief) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(brief)));

    public static BriefForm Of(CourseBrief brief) => new()
    {
        Title = brief.Title,
        Brief = brief.Text,
        Language = brief.Language,
        Level = brief.Level.ToString(),
        Credits = brief.Credits.ToText(2, CultureInfo.CurrentCulture),
        CreditSystem = brief.CreditSystem,
        StatedHours = brief.StatedHours.Sign > 0 ? brief.StatedHours.ToText(2, CultureInfo.CurrentCulture) : "",
        Mode = brief.Mode.ToString(),
        SourceMaterial = brief.Source.Length > MostSourceInField ? "" : brief.Source,
        LongSource = brief.Source.Length > MostSourceInField ? brief.Source : null,
        References = string.Join('\n', brief.References),
    };

    /// <summary>A file's text is taken up after what was typed: the lecturer sees and can mend what the drafter reads, and a second attempt needs no second upload.</summary>
    /// <param name="before">The brief that is changed; absent for a new one.</param>
    public static async Task<BriefForm> ReadAsync(IFormCollection form, CourseBrief? before, CancellationToken cancellation)
    {
        var typed = new BriefForm
        {
            Title = form["title"].ToString(),
            Brief = Lines(form, "brief"),
            Language = form["language"].ToString(),
            Level = form["level"].ToString(),
            Credits = form["credits"].ToString(),
            CreditSystem = form["creditSystem"].ToString(),
            StatedHours = form["statedHours"].ToString(),
            Mode = form["mode"].ToString(),
            SourceMaterial = Lines(form, "sourceMaterial"),
            LongSource = before is not null && form["longSource"].Count > 0 ? before.Source : null,
            ReplacesSource = form["longSource"] == "replace",
            References = Lines(form, "references"),
        };
        if (form.Files.GetFile("file") is not { Length: > 0 } file)
            return typed;
        // One more than is allowed is enough to be refused.
        var content = new byte[Math.Min(file.Length, ReadSource.MostBytes + 1)];
        await using (var stream = file.OpenReadStream())
            await stream.ReadExactlyAsync(content, cancellation);
        return ReadSource.From(file.FileName, content).TryGet(out var text, out var refusal)
            ? typed with { SourceMaterial = Join(typed.SourceMaterial, text) }
            : typed with { Errors = [new("file", refusal.Message)] };
    }

    /// <param name="before">Has what the form does not ask for.</param>
    /// <returns>The brief, or the form with what is to be mended in it, at most one for a field.</returns>
    public (CourseBrief? Brief, BriefForm Form) Check(CourseBrief? before, DraftingReference reference)
    {
        var errors = Errors.ToBuilder();
        if (Level.Length == 0)
            errors.Add(new("level", new Message("drafts.refusal.levelMissing")));
        if (string.IsNullOrWhiteSpace(Credits))
            errors.Add(new("credits", new Message("drafts.refusal.creditsMissing")));
        if (CreditSystem.Length == 0)
            errors.Add(new("creditSystem", new Message("drafts.refusal.creditSystemMissing")));
        var brief = (before ?? new() { Title = "", Text = "", Language = "", Level = default, Credits = default, CreditSystem = "" }) with
        {
            Title = Title.Trim(),
            Text = Brief,
            Language = Language,
            Level = TypedLevel.Read(Level) ?? new(Level, 0),
            Credits = Number(Credits, "credits", errors),
            CreditSystem = CreditSystem,
            StatedHours = Number(StatedHours, "statedHours", errors),
            Mode = Enum.TryParse<DeliveryMode>(Mode, out var mode) && Enum.IsDefined(mode) ? mode : DeliveryMode.Blended,
            Source = LongSource is null || ReplacesSource ? SourceMaterial : Join(LongSource, SourceMaterial),
            References = [.. References.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
        foreach (var refusal in CheckBrief.Find(brief, reference))
        {
            if (errors.All(error => error.Field != refusal.Path[0]))
                errors.Add(new(refusal.Path[0], refusal.Message));
        }

        return errors.Count == 0 ? (brief, this) : (null, this with { Errors = [.. errors.OrderBy(error => Array.IndexOf(Order, error.Field))] });
    }

    /// <summary>One after the other; one alone stays as it is.</summary>
    private static string Join(string first, string second) =>
        string.IsNullOrWhiteSpace(first) ? second : string.IsNullOrWhiteSpace(second) ? first : $"{first.TrimEnd()}\n\n{second}";

    private static Fraction Number(string typed, string field, ImmutableArray<FieldError>.Builder errors)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return default;
        if (TypedNumber.Read(typed, field).TryGet(out var number, out var refusal))
            return Fraction.FromDecimal(number);
        errors.Add(new(field, refusal.Message));
        return default;
    }

    /// <summary>A browser sends line ends as CR LF.</summary>
    private static string Lines(IFormCollection form, string field) => form[field].ToString().ReplaceLineEndings("\n");
}
