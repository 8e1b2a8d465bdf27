using System.Collections.Immutable;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Text;
using MicroCred.Portal.Pages.Parts;
using MicroCred.Recognition.Catalogue;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Pages.Catalogue;

/// <summary>Turns what stands in the address into a query of the catalogue, or says for each field what is wrong with it.</summary>
internal sealed class ReadCatalogueAddress(ReferenceData data)
{
    private readonly List<FieldError> errors = [];

    public (CatalogueQuery Query, IReadOnlyList<FieldError> Errors) Read(CatalogueAddress address)
    {
        var (framework, level) = Level(address.Level);
        var query = new CatalogueQuery(
            address.Search,
            new()
            {
                Countries = [.. address.Countries.Where(IsCountry)],
                Framework = framework,
                Level = level,
                AqrfLevel = AqrfLevel(address.AqrfLevel),
                Field = address.Field,
                DeliveryModes = [.. address.Modes.Select(mode => Value<DeliveryMode>(mode, "mode")).OfType<DeliveryMode>()],
                QualityVerified = Quality(address.Quality),
                MinHours = Hours(address.MinHours, "minHours"),
                MaxHours = Hours(address.MaxHours, "maxHours"),
            },
            address.Order is null ? null : Value<CatalogueOrder>(address.Order, "order"),
            address.Before is null ? new(First: PageRequest.DefaultSize, After: address.After) : new(Last: PageRequest.DefaultSize, Before: address.Before),
            WithFacets: true);
        if (query.Filter is { MinHours: { } least, MaxHours: { } most } && least > most)
            errors.Add(new("minHours", new Message("catalogue.error.hours", least, most)));
        return (query, errors);
    }

    private bool IsCountry(string code)
    {
        if (data.Countries.Any(country => country.Code == code))
            return true;
        errors.Add(new("country", new Message("catalogue.error.country", code, data.Countries.Select(country => country.Code))));
        return false;
    }

    private (string? Framework, int? Level) Level(string? typed)
    {
        if (typed is null)
            return (null, null);
        var dash = typed.LastIndexOf('-');
        if (data.FindFramework(typed) is { } whole)
            return (whole.Code, null);
        if (dash > 0 && int.TryParse(typed[(dash + 1)..], out var number) && data.FindLevel(new(typed[..dash], number)) is { } level)
            return (level.Framework.Code, number);
        errors.Add(new("level", new Message("catalogue.error.level", typed, data.Frameworks.Select(framework => framework.Code))));
        return (null, null);
    }

    private int? AqrfLevel(string? typed)
    {
        if (typed is null)
            return null;
        if (int.TryParse(typed, out var number) && data.FindLevel(new(QualificationsFramework.ReferenceCode, number)) is not null)
            return number;
        errors.Add(new("aqrf", new Message("catalogue.error.level", typed, QualificationsFramework.ReferenceCode)));
        return null;
    }

    private bool? Quality(string? typed)
    {
        if (typed is "verified" or null)
            return typed is null ? null : true;
        errors.Add(new("quality", new Message("catalogue.error.value", typed, "verified")));
        return null;
    }

    private decimal? Hours(string? typed, string field)
    {
        if (typed is null)
            return null;
        if (!TypedNumber.Read(typed, field).TryGet(out var hours, out var refusal))
            errors.Add(new(field, refusal.Message));
        else if (hours >= 0)
            return hours;
        else
            errors.Add(new(field, new Message("catalogue.error.negativeHours", typed)));
        return null;
    }

    private TValue? Value<TValue>(string typed, string field)
        where TValue : struct, Enum
    {
        if (Enum.TryParse<TValue>(typed, ignoreCase: true, out var value) && Enum.GetNames<TValue>().Contains(typed, StringComparer.OrdinalIgnoreCase))
            return value;
        errors.Add(new(field, new Message("catalogue.error.value", typed, Enum.GetNames<TValue>().Select(name => name.ToLowerInvariant()))));
        return null;
    }
}
