using System.Collections.Immutable;
using System.Globalization;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Text;
using MicroCred.Portal.Pages.Frameworks;
using MicroCred.Portal.Pages.Parts;
using MicroCred.Portal.Reference;

namespace MicroCred.Portal.Pages.Mapping;

/// <summary>What the mapping explorer was asked, and what of it was understood.</summary>
/// <param name="Chosen">The frameworks to show; those tied to the AQRF on the day where none was asked for.</param>
/// <param name="FlowsFrom">Where the drawn flows begin: the framework asked for, else the first chosen; null where none is left to choose.</param>
/// <param name="Mapping">The one level mapped; null where none was asked for, or not so that it could be answered.</param>
public sealed record MappingQuestion(
    AsOfDate AsOf,
    ImmutableArray<QualificationsFramework> Chosen,
    QualificationsFramework? FlowsFrom,
    LevelMapping? Mapping,
    ImmutableArray<FieldError> Errors)
{
    public const string FrameworkField = "framework";
    public const string FlowsFromField = "flowsFrom";
    public const string LevelField = "level";
    public const string ToField = "to";

    public static MappingQuestion Read(MappingAddress asked, ReferenceDesk desk, TimeProvider clock)
    {
        var errors = ImmutableArray.CreateBuilder<FieldError>();
        var asOf = AsOfDate.Read(asked.AsOf, clock);
        if (asOf.Problem is { } problem)
            errors.Add(problem);

        QualificationsFramework? Find(string code, string field)
        {
            if (desk.Data.GetFramework(code).TryGet(out var found, out var refusal))
                return found;
            errors.Add(new(field, refusal.Message));
            return null;
        }

        ImmutableArray<QualificationsFramework> named =
            [.. (asked.Frameworks ?? []).Distinct().Select(code => Find(code, FrameworkField)).OfType<QualificationsFramework>()];
        ImmutableArray<QualificationsFramework> chosen = named.IsEmpty ? [.. desk.Data.Frameworks.InReadingOrder().Where(framework => !desk.Data.RowsOf(framework, asOf.Day).IsEmpty)] : named;
        var flowsFrom = string.IsNullOrEmpty(asked.FlowsFrom) ? null : Find(asked.FlowsFrom, FlowsFromField);
        var mapping = string.IsNullOrEmpty(asked.Level) ? null : MapOne(asked, desk.Levels, asOf.Day, errors);
        return new(asOf, chosen, flowsFrom ?? (chosen.IsEmpty ? null : chosen[0]), mapping, errors.ToImmutable());
    }

    private static LevelMapping? MapOne(MappingAddress asked, LevelMapper mapper, DateOnly day, ImmutableArray<FieldError>.Builder errors)
    {
        if (TypedLevel.Read(asked.Level!) is not { } from)
            errors.Add(new(LevelField, new Message("mapping.one.noLevel", asked.Level!)));
        else if (string.IsNullOrEmpty(asked.To))
            errors.Add(new(ToField, new Message("mapping.one.noTarget")));
        else if (mapper.Map(from, asked.To, day).TryGet(out var mapping, out var refusal))
            return mapping;
        else
            errors.Add(new(refusal.Path is ["to", ..] ? ToField : LevelField, refusal.Message));
        return null;
    }
}

/// <summary>The explorer's address, field by field, as typed.</summary>
public sealed record MappingAddress(string[]? Frameworks, string? AsOf, string? FlowsFrom, string? Level, string? To);
