using System.Text.Json;
using System.Text.Json.Serialization;
using MicroCred.Storage.Catalogue;

namespace MicroCred.Portal.Pages.Catalogue;

/// <summary>A query of the catalogue as the variables of the API's <c>microCredentials</c>.</summary>
internal static class CatalogueVariables
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    /// <param name="provider">The provider's id in the API.</param>
    public static string Of(CatalogueQuery query, string? provider = null)
    {
        var filter = query.Filter ?? CatalogueFilter.None;
        return JsonSerializer.Serialize(
            new
            {
                query.Search,
                Filter = new
                {
                    Country = filter.Countries.IsEmpty ? null : filter.Countries.ToArray(),
                    filter.Framework,
                    filter.Level,
                    filter.AqrfLevel,
                    Provider = provider,
                    filter.Field,
                    DeliveryMode = filter.DeliveryModes.IsEmpty ? null : filter.DeliveryModes.ToArray(),
                    filter.QualityVerified,
                    filter.MinHours,
                    filter.MaxHours,
                },
                query.Order,
                query.Page?.First,
                query.Page?.After,
                query.Page?.Last,
                query.Page?.Before,
            },
            Options);
    }
}
